import { sessionManners } from '#capabilities/mediation/domain/index.ts'
import { useEnumeration, useLabel, useLanguage, useNamed, useText } from '#platform/web/i18n/index.ts'
import { dateText, instantText } from '#platform/web/ui/index.ts'
import { partyWords } from '../../domain/index.ts'
import { messages } from './messages.ts'
import type { PartyPage } from './opened.ts'

interface AnsweredQuestion {
  readonly question: string
  readonly lines: readonly string[]
}

/** The questions of somebody who got a letter, answered for where the matter stands: as read, and as read aloud. */
export function useAnswers(page: PartyPage): readonly AnsweredQuestion[] {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const enumerated = useEnumeration()
  const named = useNamed()
  const words = partyWords[page.stage]
  const { session, dueOn, confirmationUntil, contact } = page
  const meeting = session && {
    moment: instantText(session.plannedAt, language),
    manner: label(sessionManners, session.manner),
    place: session.place,
  }
  const dates = [
    ...(meeting ? [named(t('sessionNext'), t('sessionAt', meeting))] : []),
    ...(dueOn ? [t('dueOn', { day: dateText(dueOn, language) })] : []),
    ...(confirmationUntil ? [t('confirmationUntil', { day: dateText(confirmationUntil, language) })] : []),
    ...(page.notice ? [t('datesOfRoutes')] : []),
  ]
  const people = [
    t('askUnit', { unit: page.unitName }),
    ...(contact ? [t('askPhone', { phone: contact.phone, unit: contact.unitName })] : []),
    ...(contact?.office ? [t('askOffice', { office: contact.office })] : []),
    ...(page.mediators.length > 0 ? [t('askMediators', { names: enumerated(page.mediators) })] : []),
  ]
  return [
    { question: t('what'), lines: [words.what[language]] },
    { question: t('must'), lines: [words.must[language]] },
    { question: t('silence'), lines: [words.silence[language]] },
    { question: t('until'), lines: dates.length > 0 ? dates : [t('noDate')] },
    { question: t('whom'), lines: people },
  ]
}
