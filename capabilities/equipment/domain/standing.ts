import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import type { ClockStanding } from './codes.ts'
import type { DeviceState } from './states.ts'

export interface SilenceRule {
  readonly days: number
}

export interface ClockRule {
  readonly toleranceSeconds: number
  readonly everyDays: number
}

/**
 * Whether nothing came from a device for longer than the rule allows.
 * @param device.lastUploadOn undefined where nothing ever came: then it counts from the first day of use
 */
export function isSilent(
  device: {
    readonly state: DeviceState
    readonly inUseSince: LegalDate
    readonly lastUploadOn?: LegalDate | undefined
  },
  rule: SilenceRule,
  today: LegalDate,
): boolean {
  if (device.state !== 'in-use') return false
  const from = addDays(today, -rule.days)
  return device.inUseSince < from && (device.lastUploadOn ?? device.inUseSince) < from
}

export const isOff = (driftSeconds: number, { toleranceSeconds }: ClockRule): boolean =>
  Math.abs(driftSeconds) > toleranceSeconds

/** How far the clock of a device is to be trusted, by the last look at it. */
export function clockStanding(
  last: { readonly driftSeconds: number; readonly wasSet: boolean; readonly on: LegalDate } | undefined,
  rule: ClockRule,
  today: LegalDate,
): ClockStanding {
  if (last === undefined) return 'unchecked'
  if (isOff(last.driftSeconds, rule) && !last.wasSet) return 'drifted'
  return last.on < addDays(today, -rule.everyDays) ? 'due' : 'right'
}
