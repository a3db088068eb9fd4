import type { CodeList, Language } from '#kernel/codes/index.ts'
import { label } from '#platform/web/i18n/index.ts'
import { declineGrounds, pauseGrounds, terminationReasons } from '../domain/index.ts'
import type { events } from './events.ts'

type Lists = Partial<Record<keyof typeof events, CodeList>>

const grounds: Lists = { declined: declineGrounds, 'term-paused': pauseGrounds }
const reasons: Lists = { 'mediation-ended': terminationReasons }

const listOf = (lists: Lists, type: string): CodeList => lists[type as keyof typeof events] ?? {}

/** On what ground something was done. */
export const groundOf = (type: string, ground: string, language: Language): string =>
  label(listOf(grounds, type), ground, language)

/** Why something was done: some events keep a code, in most somebody wrote it. */
export const reasonOf = (type: string, reason: string, language: Language): string =>
  label(listOf(reasons, type), reason, language)
