import { type LegalDate, readClock, type WorkCalendar } from '#kernel/calendar/index.ts'
import { bug } from '#kernel/problems/index.ts'
import { type LimitStart, limitStarts } from './codes.ts'
import type { RouteLimit } from './proposal.ts'

/**
 * @property asking the last day on which mediation was asked for
 * @property ending of the turn that failed
 * @property performance on which the first of the broken obligations was due
 */
export interface KnownDays {
  readonly asking: LegalDate | undefined
  readonly ending: LegalDate | undefined
  readonly performance: LegalDate | undefined
}

/**
 * Until when a route is open.
 * `known`: counted from a day that the house knows; `from-event`: counted from a day that only the party knows;
 * `unknown`: no source gives a limit, which is not the same as there being none.
 */
export type OpenUntil =
  | { readonly state: 'unknown' }
  | { readonly state: 'from-event'; readonly zh: string; readonly en: string }
  | {
      readonly state: 'known'
      readonly zh: string
      readonly en: string
      readonly dueOn: LegalDate
      readonly provisional: boolean
    }

const units = {
  day: { zh: '日', en: 'days' },
  'working-day': { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
} as const

/**
 * A limitation that asking for mediation interrupted counts anew from that day; it may have run out before, so the
 * day is the latest one, never a promise. @source Limitation Provisions art. 12
 */
export function openUntil(limit: RouteLimit | null, days: KnownDays, calendar: WorkCalendar): OpenUntil {
  if (limit === null) return { state: 'unknown' }
  const start = limitStarts[limit.from]
  const unit = units[limit.unit]
  const words = {
    zh: `自${start.zh}起${limit.length}${unit.zh}内`,
    en: `within ${limit.length} ${unit.en} of ${start.en}`,
  }
  const known: Readonly<Partial<Record<LimitStart, LegalDate | undefined>>> = { ...days }
  const on = known[limit.from]
  if (on === undefined) return { state: 'from-event', ...words }
  const entry = { kind: 'start', at: on, reason: limit.from, basis: limit.basis } as const
  const read = readClock([entry], limit, calendar)
  if (!read.ok) return bug(`the limit of a route cannot be counted: ${read.refusal.code}`)
  return {
    state: 'known',
    ...words,
    dueOn: read.value.projected as LegalDate,
    provisional: read.value.provisional,
  }
}
