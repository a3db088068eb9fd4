import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import {
  proposeTriage,
  rulesInForce,
  type TriageInput,
  type TriageProposal,
  type TriageRules,
  triageTable,
  type UnitWanted,
} from '../domain/index.ts'

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

/** Proposes by the rows of the table in force on `day`; a person decides. */
export async function propose(db: Reader, input: TriageInput, day: LegalDate): Promise<KeptProposal> {
  const proposal = proposeTriage(input, rulesOn(day))
  const unit = await findUnit(db, proposal.unit.value)
  return { ...proposal, unitId: unit.id, unitName: unit.name }
}

/** As {@link propose}, for many at once: each unit is looked up once. */
export function proposer(db: Reader, day: LegalDate): (input: TriageInput) => Promise<KeptProposal> {
  const found = new Map<string, FoundUnit>()
  return async (input) => {
    const proposal = proposeTriage(input, rulesOn(day))
    const wanted = JSON.stringify(proposal.unit.value)
    const unit = found.get(wanted) ?? (await findUnit(db, proposal.unit.value))
    found.set(wanted, unit)
    return { ...proposal, unitId: unit.id, unitName: unit.name }
  }
}
