import type { Door, Origin } from '#capabilities/disputes/domain/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'

/**
 * Somebody's coming to the house with this matter, as the ledger has it.
 * @property at      when it was written down; ISO 8601
 * @property origin  of the dispute that began with it; undefined for who joined one that was there
 * @property partyId the applicant as a party of the dispute today
 */
export interface Coming {
  readonly at: string
  readonly door: Door
  readonly origin: Origin | undefined
  readonly unitName: string
  readonly asked: string
  readonly requests: readonly string[]
  readonly partyId: string
}

/**
 * Doors at which a party itself asks the house for mediation. What a grid worker found, or another body passed on, is
 * no request of a party to the committee.
 */
const askingDoors: readonly Door[] = ['counter', 'phone', 'online']

/**
 * When a party asked for mediation, the earliest first: each interrupts the limitation, the last one decides.
 * Mediation on own initiative and what was entrusted began without the party's asking here.
 * @source Limitation Provisions art. 12; traps 10 and 40
 */
export function askingsOf(comings: readonly Coming[], partyId: string): readonly Coming[] {
  return comings
    .filter((one) => one.partyId === partyId && askingDoors.includes(one.door))
    .filter(({ origin }) => origin === undefined || origin === 'application')
    .filter((one, at, all) => all.findIndex(({ at: moment }) => moment === one.at) === at)
    .sort((a, b) => a.at.localeCompare(b.at))
}

/** The last day on which any party asked: from there a limitation counts anew at the earliest. */
export function lastAskingDay(
  comings: readonly Coming[],
  partyIds: readonly string[],
): LegalDate | undefined {
  return partyIds
    .flatMap((id) => askingsOf(comings, id))
    .map(({ at }) => legalDayOf(Date.parse(at)))
    .sort()
    .at(-1)
}
