import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import type * as contract from '../contract.ts'
import { bureauUnitsOf } from './rights.ts'
import { closeRound, departmentsBelow, formsOn, insertReturn, insertRound, lockRound } from './round.sql.ts'
import { note, roundChain, type Stamp } from './stamp.ts'

export async function readForms(db: Reader, today: LegalDate) {
  const rows = await db.many(formsOn, [today])
  return ok({
    answer: {
      forms: rows.map(({ key, value: form, basis, assumption, valid_from: validFrom }) => ({
        ...{ key, form, basis, assumption, validFrom },
      })),
    },
  })
}

/** The form that holds on a day; undefined where the rule book has none of that key. */
export async function formOn(db: Reader, key: string, day: LegalDate) {
  return (await db.many(formsOn, [day])).find((row) => row.key === key)
}

/** Every department that is there today is asked; who need not tell is excused one by one, with a reason. */
export async function openRound(
  tx: Transaction,
  { form: key, title, asOf, dueOn }: BodyOf<typeof contract.openReturnRound>,
  stamp: Stamp,
) {
  const form = await formOn(tx, key, stamp.today)
  if (form === undefined) return refuse('returns.no-such-form', {}, 'body.form')
  if (dueOn < stamp.today) return refuse('returns.wrong-days', {}, 'body.dueOn')
  if (asOf > dueOn) return refuse('returns.wrong-days', {}, 'body.asOf')
  const departments = await tx.many(departmentsBelow, [bureauUnitsOf(stamp.officer), stamp.today])
  if (departments.length === 0) return refuse('returns.no-departments')
  const id = newId(stamp.now)
  const row = [id, key, form.id, title, asOf, dueOn, 'open', false, null]
  const made = await tx.maybe(insertRound, [...row, stamp.now, stamp.officer.accountId, null])
  if (made === undefined) return refuse('returns.round-there', { day: asOf }, 'body.asOf')
  const facts = { form: key, title, asOf, dueOn, units: departments.map((one) => one.id) }
  await startChain(tx, roundChain(id), {
    ...{ type: 'round-opened', actor: stamp.officer.accountId, at: stamp.now, facts },
  })
  for (const { id: unitId } of departments) {
    const returnId = newId(stamp.now)
    await tx.many(insertReturn, [returnId, id, unitId, 'open', '{}', '[]'])
    await note(tx, returnId, 'opened', { roundId: id, dueOn }, stamp)
  }
  return ok({ answer: { id, asked: departments.length } })
}

interface Closing extends BodyOf<typeof contract.closeReturnRound> {
  readonly returnRoundId: string
  readonly version: number
}

export async function closeReturnRound(
  tx: Transaction,
  { returnRoundId: id, version, reason }: Closing,
  { officer, now }: Stamp,
) {
  const round = await tx.maybe(lockRound, [bureauUnitsOf(officer), id])
  if (round === undefined) return refuse('request.not-found')
  if (round.version !== version) return refuse('request.stale')
  if (round.state === 'closed') return refuse('returns.round-closed')
  const closed = await tx.one(closeRound, [id, now])
  await appendToLedger(tx, roundChain(id), {
    ...{ type: 'round-closed', actor: officer.accountId, at: now, facts: { reason } },
  })
  return ok({ answer: { id, version: closed.version }, version: closed.version })
}
