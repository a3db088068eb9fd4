import type { z } from 'zod'
import type { InputError } from '../api-client/index.ts'
import type { Text } from '../i18n/index.ts'
import { fieldAt, pathText, valueAt } from './field-path.ts'
import type { messages } from './messages.ts'

type Issue = z.core.$ZodIssue

/**
 * One thing that is wrong with what was typed, found here by the contract or told by the server.
 * @property path the field; none when it belongs to no field of this form
 */
export interface FieldFault {
  readonly path: string | undefined
  readonly say: (t: Text<typeof messages.zh>) => string
}

/** Checks what was typed with the contract of the operation; the server will check the same again. */
export function faultsOf(schema: z.ZodType, typed: unknown): readonly FieldFault[] {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => {
    const path = pathText(issue.path)
    const isMissing = valueAt(typed, path) === undefined
    return { path, say: (t) => sentenceOf(issue, isMissing, t) }
  })
}

/** The server's own sentences, at their fields. */
export function faultsTold(errors: readonly InputError[]): readonly FieldFault[] {
  return errors.map(({ at, message }) => ({ path: fieldAt(at), say: () => message }))
}

function sentenceOf(issue: Issue, isMissing: boolean, t: Text<typeof messages.zh>): string {
  if (isMissing && isTick(issue)) return t('requiredTick')
  if (isMissing) return t(isChoice(issue) ? 'requiredChoice' : 'required')
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue, t)
    case 'too_big':
      return tooBig(issue, t)
    case 'invalid_type':
      return wrongType(issue.expected, t)
    case 'invalid_format':
      return t(issue.format === 'date' ? 'badDate' : 'badFormat')
    case 'invalid_value':
      return t('notAnOption')
    case 'custom':
      return issue.message
    default:
      return t('notKnown')
  }
}

/** A statement that has to be agreed with is no choice between several. */
function isTick(issue: Issue): boolean {
  return issue.code === 'invalid_value' && issue.values.every((value) => value === true)
}

function isChoice(issue: Issue): boolean {
  return issue.code === 'invalid_value' || (issue.code === 'invalid_type' && issue.expected === 'boolean')
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, t: Text<typeof messages.zh>): string {
  const least = Number(issue.minimum)
  if (issue.origin === 'string') return least <= 1 ? t('required') : t('tooShort', { count: least })
  if (issue.origin === 'array') return least <= 1 ? t('requiredChoice') : t('tooFew', { count: least })
  return t('tooSmall', { limit: least })
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>, t: Text<typeof messages.zh>): string {
  const most = Number(issue.maximum)
  if (issue.origin === 'string') return t('tooLong', { count: most })
  if (issue.origin === 'array') return t('tooMany', { count: most })
  return t('tooBig', { limit: most })
}

function wrongType(expected: string, t: Text<typeof messages.zh>): string {
  if (expected === 'int') return t('notWhole')
  return t(expected === 'number' ? 'badAmount' : 'notKnown')
}
