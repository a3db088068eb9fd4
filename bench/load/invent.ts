import type { Grade, Routing } from '#capabilities/disputes/domain/index.ts'
import { addDays, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import type { Chance } from './chance.ts'
import { type BenchUnit, type District, known } from './district.ts'
import { inventName, inventStory, type Story } from './words.ts'

const DAY = 24 * 3_600_000
const YEARS = 3

export interface InventedDispute {
  readonly serial: number
  readonly received: Date
  readonly receivedOn: LegalDate
  readonly story: Story
  readonly grade: Grade
  readonly place: BenchUnit
  readonly receiver: { readonly unit: BenchUnit; readonly account: string }
  readonly holder: BenchUnit
  readonly routing: Routing
  readonly filing: 'open' | 'closed' | 'archived'
  readonly acceptedOn: LegalDate | undefined
  readonly names: readonly string[]
  readonly isRestricted: boolean
}

/**
 * Invents one dispute after the other. They arrive evenly over three years; the last quarter is still open, which is
 * more than any district has and makes the lists longer than they will be. Of these, most are accepted, one in eight
 * waits for triage at the hub and one in eight for acceptance.
 */
export function inventorOf(district: District, chance: Chance, count: number, now: Date) {
  const units = [...district.units.values()]
  const communities = units.filter(({ kind }) => kind === 'community')
  const hub = known(district.units, 'hub')
  const hubReception = { unit: hub, account: known(district.accounts, 'hub.reception') }
  const step = (YEARS * 365 * DAY) / count

  return (index: number): InventedDispute => {
    const received = new Date(now.getTime() - Math.ceil((count - index) * step))
    const story = inventStory(chance)
    const place = chance.lean(communities)
    const receiver = chance.share() < 0.6 ? hubReception : receiverAt(district, place, hubReception)
    const filing = index >= count * 0.75 ? 'open' : chance.share() < 0.1 ? 'closed' : 'archived'
    const routing = filing === 'open' ? openRouting(chance) : chance.share() < 0.05 ? 'declined' : 'accepted'
    const receivedOn = legalDayOf(received.getTime())
    return {
      serial: index + 1,
      received,
      receivedOn,
      story,
      place,
      receiver: routing === 'registered' ? hubReception : receiver,
      holder: routing === 'registered' ? hub : holderOf(district, chance, story, place),
      routing,
      filing: routing === 'declined' ? 'closed' : filing,
      grade: chance.share() < 0.7 ? 'simple' : chance.share() < 0.8 ? 'complex' : 'major',
      acceptedOn: routing === 'accepted' ? addDays(receivedOn, 1) : undefined,
      names: Array.from({ length: chance.share() < 0.7 ? 2 : 3 }, () => inventName(chance)),
      isRestricted: chance.share() < 0.05,
    }
  }
}

function openRouting(chance: Chance): Routing {
  const share = chance.share()
  return share < 0.125 ? 'registered' : share < 0.25 ? 'dispatched' : 'accepted'
}

/** Whoever works in the place takes matters down there; where nobody signs in, the hub does. */
function receiverAt(district: District, place: BenchUnit, otherwise: InventedDispute['receiver']) {
  const committee = district.units.get(`committee-${place.divisionCode}`)
  return committee?.account ? { unit: committee, account: committee.account } : otherwise
}

/** An industry's committee for its matters, otherwise the committee of the community or of the township. */
function holderOf(district: District, chance: Chance, { matter }: Story, place: BenchUnit): BenchUnit {
  const share = chance.share()
  const township = place.divisionCode.slice(0, 9)
  if (matter.sector && share < 0.4) return known(district.units, `committee-${matter.sector}`)
  return known(district.units, `committee-${share < 0.75 ? place.divisionCode : township}`)
}
