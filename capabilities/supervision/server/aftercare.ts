import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { saidByParties } from '#capabilities/applications/server/index.ts'
import { type VisitState, visitStateOf } from '#capabilities/mediation/domain/index.ts'
import { visitsInForce } from '#capabilities/mediation/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import { type AskedParty, sideFigures } from '../domain/index.ts'
import { supervisedUnitsOf } from './rights.ts'

/** `$1` and `$2` the officer's names, `$3` units that the officer supervises. */
const within = `d.filing <> 'merged' and ${isWithinReach('d', 1)} and d.reach && $3::uuid[]`

interface VisitRow {
  readonly id: string
  readonly dispute_id: string
  readonly code: string
  readonly title: string
  readonly unit_name: string
  readonly due_on: LegalDate
  readonly asked: readonly string[]
  readonly visited: readonly string[]
  readonly next_on: LegalDate | null
}

const visitsIn = statement<VisitRow>(
  'supervision.visits-in',
  `select v.id, d.id as dispute_id, d.code, d.title, u.name as unit_name, v.due_on, v.asked, v.visited, v.next_on
     from ${visitsInForce} v join disputes.dispute d on d.id = v.dispute_id
     join organisations.unit u on u.id = d.holder_unit_id
    where v.due_on between $4 and $5 and ${within} order by v.due_on, v.id`,
)

const partiesIn = statement<AskedParty>(
  'supervision.parties-in',
  `select s.side, s.outcome in ('agreement-written', 'agreement-oral', 'partial') as "isAgreed", s.satisfaction
     from ${saidByParties('$4', '$5')} s join disputes.dispute d on d.id = s.dispute_id where ${within}`,
)

const MOST_ROWS = 200

export async function readAftercare(
  db: Reader,
  officer: Officer,
  { from, to }: { readonly from: LegalDate; readonly to: LegalDate },
  today: LegalDate,
) {
  if (from > to) return refuse('supervision.period-reversed')
  const values = [...reachValues(officer), supervisedUnitsOf(officer), from, to]
  const visits = (await db.many(visitsIn, values)).map((row) => ({ ...row, state: stateOf(row, today) }))
  const parties = await db.many(partiesIn, values)
  const count = (state: VisitState) => visits.filter((visit) => visit.state === state).length
  const open = visits.filter(({ state }) => state === 'due' || state === 'late' || state === 'missed')
  const answer = {
    visits: {
      due: visits.filter(({ due_on }) => due_on <= today).length,
      done: visits.filter(({ state, due_on }) => state === 'done' && due_on <= today).length,
      late: count('late') + count('due'),
      missed: count('missed'),
    },
    open: open.slice(0, MOST_ROWS).map((row) => ({
      disputeId: row.dispute_id,
      disputeCode: row.code,
      disputeTitle: row.title,
      unitName: row.unit_name,
      dueOn: row.due_on,
      state: row.state as 'due' | 'late' | 'missed',
    })),
    sides: {
      applicant: sideFigures(parties.filter(({ side }) => side === 'applicant')),
      respondent: sideFigures(parties.filter(({ side }) => side === 'respondent')),
    },
    both: sideFigures(parties),
    withoutAgreement: sideFigures(parties.filter(({ isAgreed }) => !isAgreed)),
  }
  return ok({ answer })
}

function stateOf({ id, due_on: dueOn, visited, asked, next_on: next }: VisitRow, today: LegalDate) {
  const visit = { id, dueOn, visited }
  const others = next === null ? [] : [{ id: '', dueOn: next, visited: [] }]
  return visitStateOf(visit, [visit, ...others], asked, today)
}
