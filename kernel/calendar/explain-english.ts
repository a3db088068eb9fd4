import type { ClockEntry } from './clock-ledger.ts'
import { dayNote, momentText } from './day-note.ts'
import type { Explained } from './explained.ts'
import { type PeriodUnit, periodUnits } from './period.ts'

const periodText = (length: number, unit: PeriodUnit): string =>
  `${length} ${periodUnits[unit].en}${length === 1 ? '' : 's'}`

const reasonText = (entry: ClockEntry): string =>
  entry.reasonLabel === undefined ? '' : ` (${entry.reasonLabel.en})`

function startText({ story: [first], rule }: Explained): string {
  const begun = first?.kind === 'restart' ? 'Counted anew from' : 'Counted from'
  const event = rule.startedBy === undefined ? '' : `${rule.startedBy.en} on `
  const started = `${begun} ${event}${momentText(first?.at ?? ('' as never))}`
  return rule.unit === 'hour'
    ? `${started}, at once and through nights and rest days`
    : `${started}, that day not counted`
}

function storyText({ story, rule }: Explained): string {
  return story
    .map((entry) => {
      if (entry.kind === 'pause') return `, paused from ${momentText(entry.at)}${reasonText(entry)}`
      if (entry.kind === 'resume') return `, resumed on ${momentText(entry.at)} and the pause left out`
      if (entry.kind === 'extend')
        return `, extended by ${periodText(entry.length, entry.unit ?? rule.unit)}${reasonText(entry)}`
      return ''
    })
    .join('')
}

function endText({ raw, rule, calendar, state, story }: Explained): string {
  const resumed = state === 'paused' ? ', now paused and without a due date; if resumed at this point' : ''
  const total = story.some((entry) => entry.kind === 'extend') ? ' and the extension' : ''
  const verb = rule.length === 1 && total === '' ? 'ends' : 'end'
  return `${resumed}, ${periodText(rule.length, rule.unit)}${total} ${verb} on ${momentText(raw)} (${dayNote(raw, calendar).en})`
}

function rollText({ raw, projected, rule, calendar }: Explained): string {
  if (raw !== projected) {
    return `, a rest day, and roll over to the next working day, ${momentText(projected)} (${dayNote(projected, calendar).en})`
  }
  return rule.roll === 'none' ? ', which by the rule never rolls over' : ', which stays'
}

function provisionalText({ provisional, calendar }: Explained): string {
  if (!provisional) return ''
  return `; provisional, counted by weekdays alone beyond the known calendar (${calendar.knownFrom} to ${calendar.knownTo}), and to be counted again once that is published`
}

/** @example Counted from acceptance on 2025-09-26, that day not counted, 15 days end on 2025-10-11 (...), which stays. */
export function explainEnglish(explained: Explained): string {
  return `${startText(explained)}${storyText(explained)}${endText(explained)}${rollText(explained)}${provisionalText(explained)}.`
}
