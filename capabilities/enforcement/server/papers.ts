import type { Officer } from '#capabilities/access/domain/index.ts'
import { officersNamed } from '#capabilities/authority/server/index.ts'
import { partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { maskedIdentity } from '#kernel/identity/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { paperOf } from '../domain/index.ts'
import { definitionOf } from './acts.ts'
import { type CaseRow, findCase, lockCase } from './case.sql.ts'
import { shownValue } from './read-cases.ts'
import { recordOfCase } from './record.ts'
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

async function fill(
  db: Reader,
  keys: Keys,
  row: CaseRow,
  stepId: string,
  inFull: boolean,
): Promise<Result<OfficialDocument, string>> {
  const { definition } = await definitionOf(db, row.rule_id)
  const taken = (await recordOfCase(db, row.id)).rows.find(({ id }) => id === stepId)
  if (taken === undefined) return refuse('request.not-found')
  const step = definition.steps.find(({ code }) => code === taken.code)
  const parties = (await db.many(partiesOf, [row.id])).map(({ name, sealed, kind }) => {
    const {
      identityNumber: number,
      address,
      legalRepresentative,
    } = JSON.parse(unseal(keys, sealed)) as SealedFacts
    const isShown = inFull || kind !== 'natural'
    return {
      name,
      address,
      legalRepresentative,
      number: number && !isShown ? maskedIdentity(number) : number,
    }
  })
  const officers = await officersNamed(db, [...taken.officer_ids], taken.step_on)
  const document =
    step &&
    paperOf(step, {
      organ: row.body_name,
      number: taken.paper_number ?? undefined,
      caseTitle: row.title,
      caseCode: row.code,
      on: taken.step_on,
      counterparties: parties,
      told: [...(step.asks ?? []), ...(step.mayTell ?? [])].flatMap((code) => {
        const [field, value] = [definition.fields[code], taken.fields[code]]
        if (field === undefined || value === undefined) return []
        return [{ label: field.zh, value: shownValue(field, value).zh, isLong: field.kind === 'long-text' }]
      }),
      officers: officers.map(({ name, certificates }) => ({ name, certificate: certificates[0]?.number })),
    })
  return document === undefined ? refuse('enforcement.no-paper') : ok(document)
}
