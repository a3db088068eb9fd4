import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import {
  proposeTriage,
  type RoutingFacts,
  type RoutingRule,
  ruledRoute,
  rulesInForce,
  type TriageInput,
  type TriageProposal,
  type TriageRules,
  triageTable,
  type UnitWanted,
} from '../domain/index.ts'
import { presentRouting, rulingsInForce } from './routing-rule.sql.ts'

/** The proposal, with the unit of the tree that it means. */
export interface KeptProposal extends TriageProposal {
  readonly unitId: string
  readonly unitName: string
}

interface FoundUnit {
  readonly id: string
  readonly name: string
}

const findBySector = statement<FoundUnit>(
  'triage.find-by-sector',
  `select id, name from organisations.unit where kind = 'committee' and sector = $1 and valid_to is null limit 1`,
)

/** The committee of the place, or, where it has none, the place itself. */
const findByDivision = statement<FoundUnit>(
  'triage.find-by-division',
  `select id, name from organisations.unit
    where (division_code = $1
           or id = (select m.successor_id from organisations.unit m where m.division_code = $1 and m.successor_id is not null
                      and m.kind in ('township', 'community') limit 1))
      and valid_to is null and kind in ('committee', 'township', 'community')
      and (kind <> 'committee' or sector is null)
    order by (kind = 'committee') desc limit 1`,
)

const findHub = statement<FoundUnit>(
  'triage.find-hub',
  `select id, name from organisations.unit where kind = 'hub' and valid_to is null limit 1`,
)

/** What is wanted may not exist here; then it is for the hub. */
async function findUnit(db: Reader, wanted: UnitWanted): Promise<FoundUnit> {
  const found =
    wanted.target === 'hub'
      ? undefined
      : wanted.target === 'industry-committee'
        ? await db.maybe(findBySector, [wanted.sector])
        : await db.maybe(findByDivision, [wanted.divisionCode])
  return found ?? (await db.one(findHub))
}

// A table in force is compiled once per day: reading a text is quick, compiling thousands of words is not.
const inForce = new Map<LegalDate, TriageRules>()

function rulesOn(day: LegalDate): TriageRules {
  const known = inForce.get(day)
  if (known !== undefined) return known
  if (inForce.size > 7) inForce.clear()
  const rules = rulesInForce(triageTable, day)
  inForce.set(day, rules)
  return rules
}

/** Proposes by the rows of the table in force on `day`, and by what the hub ruled; a person decides. */
export function propose(db: Reader, input: TriageInput, day: LegalDate): Promise<KeptProposal> {
  return proposer(db, day)(input)
}

/** As {@link propose}, for many at once: rulings are read once, and each unit is looked up once. */
export function proposer(db: Reader, day: LegalDate): (input: TriageInput) => Promise<KeptProposal> {
  const rulings = db.many(rulingsInForce, [day])
  const found = new Map<string, Promise<FoundUnit>>()
  return async (input) => {
    const proposal = proposeTriage(input, rulesOn(day))
    const ruled = ruledRoute(factsOf(input, proposal), (await rulings).map(presentRouting), day)
    if (ruled !== undefined) return followRuling(proposal, ruled)
    const wanted = JSON.stringify(proposal.unit.value)
    const unit = found.get(wanted) ?? findUnit(db, proposal.unit.value)
    found.set(wanted, unit)
    const { id, name } = await unit
    return { ...proposal, unitId: id, unitName: name }
  }
}

function factsOf(input: TriageInput, proposal: TriageProposal): RoutingFacts {
  return {
    betweenParties: proposal.betweenParties.value,
    grade: proposal.grade.value,
    category: proposal.category.value,
    sector: proposal.sector?.value,
    divisionCode: input.divisionCode,
  }
}

/** What the table says of the unit stays readable below the ruling that goes before it. */
function followRuling(proposal: TriageProposal, ruled: RoutingRule): KeptProposal {
  const reason = {
    rule: `ruling.${ruled.id}`,
    because: {
      zh: `调处中心已裁定此类纠纷由${ruled.unitName}办理`,
      en: `The hub ruled that such disputes go to ${ruled.unitName}`,
    },
    evidence: [],
    basis: '调处中心裁定',
    assumption: false,
  }
  const unit = { ...proposal.unit, confidence: 0.9, reasons: [reason, ...proposal.unit.reasons] as const }
  return { ...proposal, unit, unitId: ruled.unitId, unitName: ruled.unitName }
}
