import { sessionManners } from '#capabilities/mediation/domain/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { label, textIn, wordMarks } from '#platform/web/i18n/index.ts'
import { dateText, instantText } from '#platform/web/ui/index.ts'
import { partyWords } from '../../domain/index.ts'
import { messages } from './messages.ts'
import type { PartyPage } from './opened.ts'

interface AnsweredQuestion {
  readonly question: string
  readonly lines: readonly string[]
}

/** The questions of somebody who got a letter, answered for where the matter stands: as read, and as read aloud. */
export function answersOf(page: PartyPage, language: Language): readonly AnsweredQuestion[] {
  const t = textIn(messages, language)
  const marks = wordMarks[language]
  const words = partyWords[page.stage]
  const { session, dueOn, confirmationUntil, contact } = page
  const meeting = session && {
    moment: instantText(session.plannedAt, language),
    manner: label(sessionManners, session.manner, language),
    place: session.place,
  }
  const dates = [
    ...(meeting ? [`${t('sessionNext')}${marks.names}${t('sessionAt', meeting)}`] : []),
    ...(dueOn ? [t('dueOn', { day: dateText(dueOn, language) })] : []),
    ...(confirmationUntil ? [t('confirmationUntil', { day: dateText(confirmationUntil, language) })] : []),
    ...(page.notice ? [t('datesOfRoutes')] : []),
  ]
  const people = [
    t('askUnit', { unit: page.unitName }),
    ...(contact ? [t('askPhone', { phone: contact.phone, unit: contact.unitName })] : []),
    ...(contact?.office ? [t('askOffice', { office: contact.office })] : []),
    ...(page.mediators.length > 0 ? [t('askMediators', { names: page.mediators.join(marks.words) })] : []),
  ]
  return [
    { question: t('what'), lines: [words.what[language]] },
    { question: t('must'), lines: [words.must[language]] },
    { question: t('silence'), lines: [words.silence[language]] },
    { question: t('until'), lines: dates.length > 0 ? dates : [t('noDate')] },
    { question: t('whom'), lines: people },
  ]
}
