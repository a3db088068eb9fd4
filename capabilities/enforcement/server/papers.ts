import type { Officer } from '#capabilities/access/domain/index.ts'
import { officersNamed } from '#capabilities/authority/server/index.ts'
import { partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import { instantAt, type LegalDate } from '#kernel/calendar/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { maskedIdentity } from '#kernel/identity/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import {
  fieldsOf,
  meets,
  namesServed,
  paperOf,
  receiptOf,
  type ServingMethod,
  type StepDefinition,
  toldBy,
} from '../domain/index.ts'
import { definitionOf } from './acts.ts'
import {
  type CaseRow,
  type CounterpartyRow,
  findCase,
  findCaseAnywhere,
  lockCase,
  type StepRow,
} from './case.sql.ts'
import { addresseesOf, partiesOfStep, recordOfCase } from './record.ts'
import type { Stamp } from './record-step.ts'
import { handledUnitsOf, readUnitsOf } from './rights.ts'

interface Wanted {
  readonly caseId: string
  readonly stepId: string
}

export async function readStepPaper(db: Reader, keys: Keys, officer: Officer, wanted: Wanted) {
  const row = await db.maybe(findCase, [wanted.caseId, readUnitsOf(officer)])
  return row === undefined ? refuse('request.not-found') : fill(db, keys, row, wanted.stepId, false)
}

/** A paper that is printed leaves the house with its numbers in full: the case notes who took it. */
export async function takeStepPaper(
  tx: Transaction,
  keys: Keys,
  wanted: Wanted & { readonly as: string },
  { officer, now }: Stamp,
) {
  const row = await tx.maybe(lockCase, [wanted.caseId, handledUnitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  const filled = await fill(tx, keys, row, wanted.stepId, true)
  if (!filled.ok) return filled
  const facts = { stepId: wanted.stepId, as: wanted.as }
  const event = { type: 'paper-printed', actor: officer.accountId, at: now, facts }
  await appendToLedger(tx, { kind: 'enforcement-case', id: row.id }, event)
  return filled
}

/**
 * A paper of the file.
 * @property step code of the step that it belongs to; of a receipt, of the step that was served
 * @property behind of a receipt, the day of the paper that was served
 * @property of names of those whose it is, where not everybody's
 */
export interface FiledPaper {
  readonly step: string
  readonly on: LegalDate
  readonly behind?: LegalDate | undefined
  readonly of?: readonly string[] | undefined
  readonly number: string | undefined
  readonly document: OfficialDocument
}

/**
 * Every paper that a case has, with its receipts, in full: for its file. The caller answers for who may have it.
 */
export async function papersOfCase(db: Reader, keys: Keys, caseId: string): Promise<readonly FiledPaper[]> {
  const row = await db.maybe(findCaseAnywhere, [caseId])
  if (row === undefined) return []
  const papers: FiledPaper[] = []
  const { definition } = await definitionOf(db, row.rule_id)
  const { rows, counterparties } = await recordOfCase(db, row.id, definition)
  for (const taken of rows) {
    const filled = await fill(db, keys, row, taken.id, true)
    const step = definition.steps.find(({ code }) => code === taken.code)
    const of = partiesOfStep(taken, counterparties).map(({ name }) => name)
    const about = { step: taken.code, number: taken.paper_number ?? undefined, of }
    if (filled.ok) papers.push({ ...about, on: taken.step_on, document: filled.value })
    papers.push(...receiptsOf(row, taken, step, addresseesOf(definition, taken, counterparties)))
  }
  const isOfSome = ({ of = [] }: FiledPaper) => of.length < counterparties.length
  return papers.map((paper) => ({ ...paper, of: isOfSome(paper) ? paper.of : undefined }))
}

/** One for each serving, with the names of those on whom it was served. */
function receiptsOf(
  row: CaseRow,
  taken: StepRow,
  step: StepDefinition | undefined,
  addressees: readonly CounterpartyRow[],
): readonly FiledPaper[] {
  const paper = step?.paper?.zh ?? step?.zh ?? taken.code
  const number = taken.paper_number ?? undefined
  return taken.servings.map(({ partyId, method, on, servedOn, proof }) => {
    const of = namesServed(addressees, { partyId })
    const document = receiptOf({
      organ: row.body_name,
      caseTitle: row.title,
      caseCode: row.code,
      counterparties: of,
      ...{ paper, number, method: method as ServingMethod, done: on, servedOn, proof },
    })
    return { step: taken.code, on, behind: taken.step_on, of, number, document }
  })
}

async function fill(
  db: Reader,
  keys: Keys,
  row: CaseRow,
  stepId: string,
  inFull: boolean,
): Promise<Result<OfficialDocument, string>> {
  const { definition } = await definitionOf(db, row.rule_id)
  const { record, rows } = await recordOfCase(db, row.id, definition)
  const taken = rows.find(({ id }) => id === stepId)
  if (taken === undefined) return refuse('request.not-found')
  const own = { of: taken.party_ids ?? undefined }
  const earlier = record.steps.slice(0, rows.indexOf(taken)).filter((one) => meets(one, own))
  const step = definition.steps.find(({ code }) => code === taken.code)
  const parties = partiesOfStep(taken, await db.many(partiesOf, [row.id])).map(
    ({ name, role, sealed, kind }) => {
      const {
        identityNumber: number,
        address,
        legalRepresentative,
      } = JSON.parse(unseal(keys, sealed)) as SealedFacts
      const isShown = inFull || kind !== 'natural'
      return {
        ...(definition.parts === undefined ? {} : { part: role }),
        name,
        address,
        legalRepresentative,
        number: number && !isShown ? maskedIdentity(number) : number,
      }
    },
  )
  const officers = await officersNamed(db, [...taken.officer_ids], taken.step_on)
  const document =
    step &&
    paperOf(step, {
      organ: row.body_name,
      number: taken.paper_number ?? undefined,
      caseTitle: row.title,
      caseCode: row.code,
      on: taken.step_on,
      ...(taken.hour_said ? { clock: instantAt(taken.step_at.getTime()).slice(11, 16) } : {}),
      counterparties: parties,
      told: toldBy(definition, step, { own: taken.fields, before: fieldsOf({ ...record, steps: earlier }) }),
      officers: officers.map(({ name, certificates }) => ({ name, certificate: certificates[0]?.number })),
    })
  return document === undefined ? refuse('enforcement.no-paper') : ok(document)
}
