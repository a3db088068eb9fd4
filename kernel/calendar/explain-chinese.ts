import type { ClockEntry } from './clock-ledger.ts'
import { dayNote, momentText } from './day-note.ts'
import type { Explained } from './explained.ts'
import { type PeriodUnit, periodUnits } from './period.ts'

const periodText = (length: number, unit: PeriodUnit): string => `${length}${periodUnits[unit].zh}`

const reasonText = (entry: ClockEntry): string =>
  entry.reasonLabel === undefined ? '' : `（${entry.reasonLabel.zh}）`

function startText({ story: [first], rule }: Explained): string {
  const event = rule.startedBy?.zh ?? ''
  const anew = first?.kind === 'restart' ? '重新起算' : '起'
  const started = `自${momentText(first?.at ?? ('' as never))}${event === '' ? anew : `${event}${anew === '起' ? '' : anew}`}`
  return rule.unit === 'hour' ? `${started}，即时起算，夜间和休息日照计` : `${started}，当日不计，次日起算`
}

function storyText({ story, rule }: Explained): string {
  return story
    .map((entry) => {
      if (entry.kind === 'pause') return `，${momentText(entry.at)}起中止${reasonText(entry)}`
      if (entry.kind === 'resume') return `，${momentText(entry.at)}恢复，中止期间不计`
      if (entry.kind === 'extend')
        return `，延长${periodText(entry.length, entry.unit ?? rule.unit)}${reasonText(entry)}`
      return ''
    })
    .join('')
}

function rollText({ raw, projected, rule, calendar }: Explained): string {
  if (raw !== projected) {
    return `，逢休息日，顺延至其后第一个工作日${momentText(projected)}（${dayNote(projected, calendar).zh}）`
  }
  return rule.roll === 'none' ? '，按规则不顺延' : '，不顺延'
}

function endText(explained: Explained): string {
  const { raw, rule, calendar, state, story } = explained
  const resumed = state === 'paused' ? '，现中止中，期限未定；如按此时恢复计' : ''
  const total = story.some((entry) => entry.kind === 'extend') ? '连同延长期' : ''
  return `${resumed}，${periodText(rule.length, rule.unit)}${total}届满于${momentText(raw)}（${dayNote(raw, calendar).zh}）`
}

function provisionalText({ provisional, calendar }: Explained): string {
  if (!provisional) return ''
  return `；所涉日期超出已掌握的放假安排（${calendar.knownFrom}至${calendar.knownTo}），暂按星期推算，待安排公布后重算`
}

/** @example 自2025-09-26受理，当日不计，次日起算，15日届满于2025-10-11（星期六，调休上班日），不顺延。 */
export function explainChinese(explained: Explained): string {
  return `${startText(explained)}${storyText(explained)}${endText(explained)}${rollText(explained)}${provisionalText(explained)}。`
}
