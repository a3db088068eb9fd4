import { performanceStates } from '#capabilities/disputes/domain/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { label, textIn } from '#platform/web/i18n/index.ts'
import { dateText, moneyText } from '#platform/web/ui/index.ts'
import { stages } from '../../domain/index.ts'
import { routesInWords } from '../route-words.ts'
import { answersOf } from './answers.ts'
import { messages } from './messages.ts'
import type { PartyPage } from './opened.ts'

type Duty = PartyPage['obligations'][number]

/** All that the page tells, sentence by sentence, in the order in which it stands there: what is read aloud. */
export function spokenPage(page: PartyPage, language: Language): readonly string[] {
  const t = textIn(messages, language)
  const answers = answersOf(page, language)
  return [
    label(stages, page.stage, language),
    ...(bindsStill(page) ? [t('bindsStill')] : []),
    ...dutiesBySide(page).flatMap(({ side, duties }) => [
      t(side),
      ...duties.flatMap((duty) => spokenDuty(duty, language)),
    ]),
    ...answers.flatMap(({ question, lines }) => [question, ...lines]),
    t('hotline'),
    ...(page.notice ? [t('routes')] : []),
    ...routesInWords(page.notice, language).flatMap(({ title, lines }) => [title, ...lines]),
  ]
}

/** Mediation goes on, or ended without another agreement: what was agreed before is to be done all the same. */
export function bindsStill({ stage, obligations }: PartyPage): boolean {
  const isOpen = obligations.some(({ performance }) =>
    ['not-due', 'partial', 'unperformed'].includes(performance),
  )
  return isOpen && stage !== 'agreed'
}

/** What this party owes, then what is owed to it; a side without duties is left out. */
export function dutiesBySide({ obligations }: PartyPage) {
  const sides = [
    { side: 'yours' as const, duties: obligations.filter(({ isOwn }) => isOwn) },
    { side: 'theirs' as const, duties: obligations.filter(({ isOwn }) => !isOwn) },
  ]
  return sides.filter(({ duties }) => duties.length > 0)
}

/** By when, and how far it is done. */
export function dutyState({ dueOn, performance }: Duty, language: Language): string {
  const by = textIn(messages, language)('dutyBy', { day: dateText(dueOn, language) })
  return `${by} · ${label(performanceStates, performance, language)}`
}

function spokenDuty(duty: Duty, language: Language): readonly string[] {
  const amount = duty.amountFen === undefined ? [] : [moneyText(duty.amountFen, language)]
  return [[duty.act, ...amount].join(' '), dutyState(duty, language)]
}
