import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  categories,
  declineGrounds,
  riskFlags,
  sectors,
  terminationReasons,
} from '#capabilities/disputes/domain/index.ts'
import rules from '#capabilities/rules/data/rules.json' with { type: 'json' }
import workCalendarData from '#capabilities/rules/data/work-calendar.json' with { type: 'json' }
import { legalDate, workCalendarOf } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { finalStates } from '#kernel/workflow/index.ts'
import {
  aidHints,
  aidMoves,
  aidStanding,
  askingsOf,
  type Body,
  bodyFor,
  type Coming,
  departsFrom,
  type ExitFacts,
  type KnownDays,
  lastAskingDay,
  type MatterEnd,
  occasionsOf,
  offerIn,
  openUntil,
  proposedRoutes,
  type RouteRow,
  repeatsNote,
  undisputedPlaces,
  urgencyOf,
} from './index.ts'

const rows = rules.find(({ key }) => key === 'exits.routes')?.value.routes as unknown as readonly RouteRow[]

const failed: ExitFacts = {
  occasions: ['failed'],
  category: 'neighbour',
  sector: undefined,
  flags: [],
  ground: undefined,
  reason: 'too-far-apart',
  choices: [],
}
const broken = (...choices: ExitFacts['choices']): Partial<ExitFacts> => ({
  occasions: ['breach'],
  reason: undefined,
  choices,
})
const unfit = (ground: ExitFacts['ground']): Partial<ExitFacts> => ({
  occasions: ['unfit'],
  ground,
  reason: undefined,
})

describe('the rule proposes', () => {
  const table: readonly (readonly [
    why: string,
    source: string,
    facts: Partial<ExitFacts>,
    routes: readonly string[],
  ])[] = [
    ['whatever failed may be sued over', 'L1 26', {}, ['first litigation']],
    [
      'labour goes to labour arbitration first, wages of migrant workers to the inspection as well',
      'L10 27, L21',
      { category: 'migrant-wages' },
      ['first labour-arbitration', 'after litigation', 'also administrative', 'also legal-aid'],
    ],
    [
      'other labour disputes have no inspection of migrant wages',
      'L10 27',
      { category: 'other-labour' },
      ['first labour-arbitration', 'after litigation', 'also legal-aid'],
    ],
    [
      'contracted rural land: land arbitration or the court',
      'L11',
      { category: 'forest-land', sector: 'land-transfer' },
      ['first land-arbitration', 'after litigation', 'also administrative'],
    ],
    [
      'expropriation is no matter for land arbitration, whatever the sector',
      'L11; reconsideration: assumption',
      { category: 'land-acquisition', sector: 'land-transfer' },
      ['first reconsideration', 'after litigation'],
    ],
    [
      'on the road: the traffic police within three days',
      'L14 85',
      { category: 'traffic-accident' },
      ['first litigation', 'also police', 'also legal-aid'],
    ],
    [
      'a contract may hold an arbitration agreement',
      'assumption',
      { category: 'contract' },
      ['first litigation', 'also arbitration'],
    ],
    [
      'violence in the family: the police first, aid without means test',
      'L1 25, L15 14, L7 32',
      { category: 'marriage-family', flags: ['domestic-violence'] },
      ['first police', 'first litigation', 'also legal-aid'],
    ],
    ['a suspected crime', 'L6 23', { reason: 'suspected-crime' }, ['first police', 'first litigation']],
    [
      'somebody could not be reached: once more where both want it',
      'assumption',
      { reason: 'unreachable' },
      ['first litigation', 'also other-committee'],
    ],
    [
      'a petition that mediation did not settle keeps its own way',
      'L8 33 to 36',
      { occasions: ['failed', 'petition'] },
      ['first litigation', 'after petition'],
    ],
    [
      'against an organ of state: reconsideration first',
      'L22 20',
      unfit('dispute-with-organ'),
      ['first reconsideration', 'after litigation', 'also petition'],
    ],
    ['the court has it', 'L22 22', unfit('accepted-by-court'), ['first litigation']],
    ['the police have it', 'L22 22', unfit('accepted-by-police'), ['first police']],
    ['another organ has it', 'L22 22', unfit('accepted-by-administration'), ['first administrative']],
    ['a special organ alone may', 'L22 22', unfit('reserved-to-organ'), ['first administrative']],
    ['one party refuses from the start', 'L1 17', unfit('party-refuses'), ['first litigation']],
    [
      'one party refuses, in a labour dispute',
      'L10 27',
      { ...unfit('party-refuses'), category: 'other-labour' },
      ['first labour-arbitration', 'after litigation', 'also legal-aid'],
    ],
    [
      'medical, accepted elsewhere',
      'L9 31',
      { ...unfit('medical-accepted-elsewhere'), category: 'medical' },
      ['first litigation', 'after administrative', 'also legal-aid'],
    ],
    ['a petition about a judgment', 'L8 22', unfit('litigation-petition'), ['first litigation']],
    [
      'no civil rights at stake',
      'L22 20',
      unfit('not-a-civil-dispute'),
      ['first administrative', 'also petition'],
    ],
    [
      'agreed in part: the rest to court, payments to the notary',
      'P1 76, P3 40 (elsewhere): assumption',
      { occasions: ['partial'] },
      ['first litigation', 'also notary'],
    ],
    [
      'broken and confirmed: enforced, not sued upon',
      'L2 206, 250',
      broken('enforce'),
      ['first enforcement'],
    ],
    [
      'broken, a sum: sue, or a payment order, or the notary',
      'L1 32; P1 72, 76 (elsewhere): assumption',
      broken('sue', 'payment-order', 'notary'),
      ['first litigation', 'also payment-order', 'also notary'],
    ],
    [
      'broken, wages: arbitration and the payment order by the labour law',
      'L10 15, 16',
      { ...broken('wage-payment-order', 'labour-arbitration'), category: 'migrant-wages' },
      ['first labour-arbitration', 'first payment-order'],
    ],
    ['broken, and nothing is open but what the mediators do', 'L2 206', broken(), []],
  ]
  test.each(table)('%s [%s]', (_why, _source, facts, routes) => {
    expect(
      proposedRoutes(rows, { ...failed, ...facts }).map(({ rank, route }) => `${rank} ${route}`),
    ).toEqual(routes)
  })

  test('something for every failed or declined matter, with a reason and a basis, each route once', () => {
    const maybe = <Code extends string>(codes: readonly Code[]) =>
      fc.option(fc.constantFrom(...codes), { nil: undefined })
    const failing = fc.record({
      occasions: fc.constantFrom(['failed'] as const, ['failed', 'petition'] as const),
      category: fc.constantFrom(...codesOf(categories)),
      sector: maybe(codesOf(sectors)),
      flags: fc.subarray(codesOf(riskFlags)),
      ground: fc.constant(undefined),
      reason: maybe(codesOf(terminationReasons)),
      choices: fc.constant([]),
    })
    const declined = fc.record({
      occasions: fc.constant(['unfit'] as const),
      category: fc.constantFrom(...codesOf(categories)),
      sector: maybe(codesOf(sectors)),
      flags: fc.subarray(codesOf(riskFlags)),
      ground: fc.constantFrom(...codesOf(declineGrounds)),
      reason: fc.constant(undefined),
      choices: fc.constant([]),
    })
    fc.assert(
      fc.property(fc.oneof(failing, declined), (facts) => {
        const routes = proposedRoutes(rows, facts)
        expect(routes[0]?.rank).toBe('first')
        expect(new Set(routes.map(({ route }) => route)).size).toBe(routes.length)
        for (const { reasons } of routes) {
          expect(reasons.every(({ zh, en, basis }) => zh !== '' && en !== '' && basis !== '')).toBe(true)
        }
      }),
    )
  })
})

describe('when mediation is no longer the route', () => {
  const failedTurn: MatterEnd = {
    routing: 'accepted',
    outcome: 'failed',
    entrustingBody: undefined,
    flags: [],
    isBroken: false,
  }
  test.each<readonly [string, Partial<MatterEnd>, readonly string[]]>([
    ['it failed', {}, ['failed']],
    ['it was terminated', { outcome: 'terminated' }, ['failed']],
    ['it came from the petition office', { entrustingBody: 'petition-office' }, ['failed', 'petition']],
    ['it was petitioned about again and again', { flags: ['repeated-petition'] }, ['failed', 'petition']],
    ['it was declined', { routing: 'declined', outcome: undefined }, ['unfit']],
    ['it was settled in part', { outcome: 'partial' }, ['partial']],
    ['it was settled', { outcome: 'agreement-written' }, []],
    ['the applicant withdrew', { outcome: 'withdrawn' }, []],
    ['another unit goes on with it', { outcome: 'handed-on' }, []],
    ['it is still running', { outcome: undefined }, []],
    ['what was agreed is not kept', { outcome: 'agreement-written', isBroken: true }, ['breach']],
    ['agreed in part, and that is not kept', { outcome: 'partial', isBroken: true }, ['partial', 'breach']],
    [
      'talked about again, while what was agreed is broken',
      { outcome: undefined, isBroken: true },
      ['breach'],
    ],
  ])('%s', (_why, end, found) => {
    expect(occasionsOf({ ...failedTurn, ...end })).toEqual(found)
  })
})

describe('a choice departs from the proposal', () => {
  const proposed = proposedRoutes(rows, { ...failed, category: 'migrant-wages' })
  test.each<readonly [string, Parameters<typeof departsFrom>[1], boolean]>([
    [
      'everything that is proposed',
      ['labour-arbitration', 'litigation', 'administrative', 'legal-aid'],
      false,
    ],
    ['what is merely possible may be left out', ['labour-arbitration', 'litigation'], false],
    ['the first one may not', ['litigation'], true],
    ['nor one that comes afterwards', ['labour-arbitration'], true],
    ['one is added', ['labour-arbitration', 'litigation', 'petition'], true],
  ])('%s', (_why, chosen, departs) => {
    expect(departsFrom(proposed, chosen)).toBe(departs)
  })
})

describe('where a route leads', () => {
  const unit = (id: string, kind: Body['kind'], divisionCode: string, more: Partial<Body> = {}): Body => ({
    id,
    kind,
    name: id,
    divisionCode,
    sector: null,
    responsibleUnitId: null,
    ...more,
  })
  const units = [
    unit('court', 'court', '430407'),
    unit('east-police', 'police-station', '430407901'),
    unit('west-police', 'police-station', '430407902'),
    unit('labour-department', 'department', '430407'),
    unit('labour-committee', 'committee', '430407', {
      sector: 'labour',
      responsibleUnitId: 'labour-department',
    }),
  ]
  const matter = { divisionCode: '430407901001', sector: 'labour' } as const
  test.each<
    readonly [
      string,
      Parameters<typeof bodyFor>[0],
      Partial<typeof matter> | { sector: undefined },
      string | undefined,
    ]
  >([
    ['the court of the district', 'litigation', {}, 'court'],
    ['the police station of the township', 'police', {}, 'east-police'],
    ['the department that is responsible for the sector', 'administrative', {}, 'labour-department'],
    ['no sector, no department', 'administrative', { sector: undefined }, undefined],
    ['the committee of the sector', 'other-committee', {}, 'labour-committee'],
    ['the list of units has no notary', 'notary', {}, undefined],
    ['nor a labour arbitration commission', 'labour-arbitration', {}, undefined],
  ])('%s', (_why, route, change, name) => {
    expect(bodyFor(route, { ...matter, ...change }, units)?.name).toBe(name)
  })
})

describe('until when', () => {
  const built = workCalendarOf(workCalendarData as Parameters<typeof workCalendarOf>[0])
  if (!built.ok) throw new Error('the calendar of the tests is broken')
  const days: KnownDays = {
    asking: legalDate('2026-03-02'),
    ending: legalDate('2026-03-06'),
    performance: legalDate('2026-03-10'),
  }
  const limitOf = (facts: Partial<ExitFacts>, route: string) =>
    proposedRoutes(rows, { ...failed, ...facts }).find((one) => one.route === route)?.limit ?? null
  test.each<readonly [string, string, Partial<ExitFacts>, string, Partial<KnownDays>, object]>([
    [
      'a year from the day of asking',
      'L10 27, L20 12',
      { category: 'other-labour' },
      'labour-arbitration',
      {},
      { state: 'known', dueOn: '2027-03-02' },
    ],
    [
      'three days from the end of mediation: Monday',
      'L14 85',
      { category: 'traffic-accident' },
      'police',
      {},
      { state: 'known', dueOn: '2026-03-09', provisional: false },
    ],
    [
      'two years to enforce, from the day on which performance was due',
      'L2 250',
      broken('enforce'),
      'enforcement',
      {},
      { state: 'known', dueOn: '2028-03-10' },
    ],
    [
      'nobody asked, so nothing is counted',
      'trap 10',
      { category: 'other-labour' },
      'labour-arbitration',
      { asking: undefined },
      { state: 'from-event' },
    ],
    [
      'only the party knows when the reply came',
      'L8 35',
      { occasions: ['petition'] },
      'petition',
      {},
      { state: 'from-event' },
    ],
    [
      'no source gives a limit',
      'not found',
      { category: 'contract' },
      'arbitration',
      {},
      { state: 'unknown' },
    ],
  ])('%s [%s]', (_why, _source, facts, route, change, until) => {
    expect(openUntil(limitOf(facts, route), { ...days, ...change }, built.value)).toMatchObject(until)
  })
})

describe('the days on which a party asked', () => {
  const came = (at: string, change: Partial<Coming> = {}): Coming => ({
    at,
    door: 'counter',
    origin: 'application',
    unitName: '中心',
    asked: '要求付款',
    requests: [],
    partyId: 'a',
    ...change,
  })
  const first = came('2026-03-02T01:00:00.000Z')
  const again = came('2026-04-01T16:30:00.000Z', { origin: undefined, door: 'phone' })
  test.each<readonly [why: string, source: string, comings: readonly Coming[], days: readonly string[]]>([
    ['once at the window', 'L20 12', [first], [first.at]],
    ['again by telephone: both, the earliest first', 'L20 12', [again, first], [first.at, again.at]],
    ['what a grid worker found nobody asked for', 'trap 37', [came(first.at, { door: 'grid' })], []],
    ['the committee began of its own', 'trap 10', [came(first.at, { origin: 'own-initiative' })], []],
    ['the court sent it', 'L20 12', [came(first.at, { origin: 'entrusted' })], []],
    ['somebody else asked', 'L20 12', [came(first.at, { partyId: 'b' })], []],
    ['written down twice at one moment is once', 'one fact', [first, first], [first.at]],
  ])('%s [%s]', (_why, _source, comings, days) => {
    expect(askingsOf(comings, 'a').map(({ at }) => at)).toEqual(days)
  })

  test('the last one counts for a limitation, by the day of the district', () => {
    expect(lastAskingDay([first, again], ['a'])).toBe('2026-04-02')
    expect(lastAskingDay([first, again], ['b'])).toBeUndefined()
  })
})

describe('legal aid', () => {
  test.each<
    readonly [why: string, source: string, grounds: Parameters<typeof aidStanding>[0], standing: string]
  >([
    [
      'violence in the family: nobody asks about means',
      'L7 32',
      { meansFree: 'violence', verificationFree: undefined },
      'no-means-test',
    ],
    [
      'a migrant worker for wages: need is a condition, not verified',
      'L7 42',
      { meansFree: undefined, verificationFree: 'migrant-worker' },
      'no-verification',
    ],
    [
      'who need not be in need is not asked about verification',
      'trap 39',
      { meansFree: 'violence', verificationFree: 'no-fixed-income' },
      'no-means-test',
    ],
    ['everybody else', 'L7 41', { meansFree: undefined, verificationFree: undefined }, 'to-be-verified'],
  ])('%s [%s]', (_why, _source, grounds, standing) => {
    expect(aidStanding(grounds)).toBe(standing)
  })

  test.each<
    readonly [why: string, limitationOn: string | undefined, needsPreservation: boolean, urgency: string]
  >([
    ['six days left are fewer than seven', '2026-03-08', false, 'early'],
    ['seven days are not', '2026-03-09', false, 'none'],
    ['the last day itself', '2026-03-02', false, 'early'],
    ['the day before has passed', '2026-03-01', false, 'expired'],
    ['nobody knows the last day', undefined, false, 'none'],
    ['something has to be preserved', undefined, true, 'early'],
  ])('%s [L7 44]', (_why, limitationOn, needsPreservation, urgency) => {
    const application = {
      limitationOn: limitationOn === undefined ? undefined : legalDate(limitationOn),
      needsPreservation,
    }
    expect(urgencyOf(application, legalDate('2026-03-02'), 7)).toBe(urgency)
  })

  test.each<readonly [why: string, facts: Parameters<typeof aidHints>[0], hints: object]>([
    [
      'wages of migrant workers',
      { category: 'migrant-wages', flags: [] },
      { matter: 'labour', verificationFree: 'migrant-worker' },
    ],
    [
      'a flag says it too',
      { category: 'other-labour', flags: ['migrant-wages'] },
      { matter: 'labour', verificationFree: 'migrant-worker' },
    ],
    [
      'violence in the family',
      { category: 'marriage-family', flags: ['domestic-violence'] },
      { matter: 'support', meansFree: 'violence' },
    ],
    ['on the road', { category: 'traffic-accident', flags: [] }, { matter: 'injury' }],
    ['nothing speaks', { category: 'contract', flags: [] }, { matter: 'other' }],
  ])('the matter hints at it: %s', (_why, facts, hints) => {
    expect(aidHints(facts)).toEqual(hints)
  })

  test('is decided once', () => {
    expect(finalStates(aidMoves)).toEqual(['granted', 'refused', 'withdrawn'])
  })
})

describe('undisputed facts', () => {
  const facts = ['双方签有合同', '货款尚欠一万元']
  test.each<readonly [string, Parameters<typeof undisputedPlaces>[2], readonly number[]]>([
    ['nobody has answered', [], []],
    ['one of two is not enough', [{ partyId: 'a', agreedTo: [1, 2] }], []],
    [
      'what both agree to',
      [
        { partyId: 'a', agreedTo: [1, 2] },
        { partyId: 'b', agreedTo: [1] },
      ],
      [1],
    ],
    [
      'one refuses',
      [
        { partyId: 'a', agreedTo: [1, 2] },
        { partyId: 'b', agreedTo: [] },
      ],
      [],
    ],
  ])('%s [L5 22, L6 18]', (_why, answers, places) => {
    expect(undisputedPlaces(facts, ['a', 'b'], answers)).toEqual(places)
  })

  const words = ['愿意让步']
  test('never hold an offer, nor a sentence of the confidential notes (trap 23)', () => {
    expect(offerIn(['乙方愿意让步五千元'], words)).toBe('愿意让步')
    expect(offerIn(facts, words)).toBeUndefined()
    expect(repeatsNote(['据称他私下最多能出三万元现金'], ['他私下最多能出三万元。别外传'])).toBe(true)
    expect(repeatsNote(facts, ['货款尚欠。三月二日'])).toBe(false)
  })
})
