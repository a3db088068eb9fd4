import { ok, type Refused, refuse } from '#kernel/problems/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import {
  countDifferences,
  fieldsOf,
  findingsOf,
  mayMove,
  openFindings,
  type ReturnForm,
  type ReturnMove,
  stateAfter,
} from '../domain/index.ts'
import { knownFor } from './read-return.ts'
import { findLastTold, lockReturn, type ReturnRow, saveContent, submitContent } from './return.sql.ts'
import { unitsOf } from './rights.ts'
import { type Edit, note, type Stamp } from './stamp.ts'

type Content = BodyOf<typeof contract.saveDepartmentReturn>

/**
 * The return, held for a move.
 * @param isYours who makes this move; to others it is not there
 */
export async function holdReturn(
  tx: Transaction,
  { departmentReturnId: id, version }: Edit,
  move: ReturnMove,
  { stamp, isYours }: { readonly stamp: Stamp; readonly isYours: (row: ReturnRow) => boolean },
) {
  const row = await tx.maybe(lockReturn, [id, ...unitsOf(stamp.officer)])
  if (row === undefined || !isYours(row)) return refuse('request.not-found')
  if (row.version !== version) return refuse('request.stale')
  if (row.round_state === 'closed') return refuse('returns.round-closed')
  return mayMove(row.state, move) ? ok(row) : refuse('returns.not-possible-now')
}

const isClerk = ({ is_clerk }: ReturnRow) => is_clerk

/** Only what the form asks is kept. @returns the refusal, or undefined */
export function strangeField(form: ReturnForm, codes: readonly string[], at: string): Refused | undefined {
  const known = new Set(fieldsOf(form).map(({ code }) => code))
  const strange = codes.find((code) => !known.has(code))
  return strange === undefined ? undefined : refuse('returns.no-such-field', { field: strange }, at)
}

async function weigh(db: Reader, row: ReturnRow, { values, remarks }: Content, stamp: Stamp) {
  const last = (await db.maybe(findLastTold, [row.unit_id, row.form, row.as_of]))?.content
  const known = await knownFor(db, row, stamp.today)
  const open = openFindings(findingsOf(row.definition, { values, remarks, known, last }))
  const changes = last === undefined ? 0 : countDifferences(row.definition, last, values)
  return { known, open, changes }
}

export async function saveReturn(tx: Transaction, edit: Edit, content: Content, stamp: Stamp) {
  const held = await holdReturn(tx, edit, 'save', { stamp, isYours: isClerk })
  if (!held.ok) return held
  const { values, remarks } = content
  const row = held.value
  const strange = strangeField(
    row.definition,
    [...Object.keys(values), ...Object.keys(remarks)],
    'body.values',
  )
  if (strange !== undefined) return strange
  const { open, changes } = await weigh(tx, row, content, stamp)
  const faults = open.filter(({ severity }) => severity === 'fault').length
  const state = stateAfter(row.state, 'save')
  const kept = [JSON.stringify(values), JSON.stringify(remarks), faults, open.length - faults, changes]
  const { version } = await tx.one(saveContent, [row.id, state, ...kept])
  await note(tx, row.id, 'saved', { values, remarks }, stamp)
  return ok({ answer: { id: row.id, state, version }, version })
}

export async function submitReturn(tx: Transaction, edit: Edit, content: Content, stamp: Stamp) {
  const held = await holdReturn(tx, edit, 'submit', { stamp, isYours: isClerk })
  if (!held.ok) return held
  const { values, remarks } = content
  const row = held.value
  const strange = strangeField(
    row.definition,
    [...Object.keys(values), ...Object.keys(remarks)],
    'body.values',
  )
  if (strange !== undefined) return strange
  const { known, open, changes } = await weigh(tx, row, content, stamp)
  const [first] = open
  if (first !== undefined) {
    const field = fieldsOf(row.definition).find(({ code }) => code === first.at)
    return refuse(
      'returns.faults',
      { count: open.length, first: field === undefined ? first.at : { zh: field.zh, en: field.en } },
      `body.values.${first.at}`,
    )
  }
  const state = stateAfter(row.state, 'submit')
  const kept = [JSON.stringify(values), JSON.stringify(remarks), changes, JSON.stringify(known)]
  const by = [stamp.today, stamp.officer.accountId]
  const { version } = await tx.one(submitContent, [row.id, state, ...kept, ...by])
  await note(tx, row.id, 'submitted', { values, remarks, known, dueOn: row.due_on }, stamp)
  return ok({ answer: { id: row.id, state, version }, version })
}
