import type { Officer } from '#capabilities/access/domain/index.ts'
import { unitsWith } from '#capabilities/access/domain/index.ts'
import { render } from '#capabilities/papers/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'
import { courtNotice } from '../domain/documents/court-notice.ts'
import { changeKinds, type TellingWay } from '../domain/index.ts'
import type { Stamp } from './change-committee.ts'
import { presentChanges } from './duties.ts'
import {
  changesOfNotice,
  findCommittee,
  findNotice,
  insertNotice,
  listNotices,
  lockNotice,
  type NoticeRow,
  sendNotice,
  takeUntold,
  untoldChanges,
} from './duty.sql.ts'

const unitsOf = (officer: Officer) => unitsWith(officer, ['bureau-head'])

export async function readNotices(db: Reader, officer: Officer, today: LegalDate) {
  const notices = (await db.many(listNotices)).map(present)
  const untold = await presentChanges(db, await db.many(untoldChanges, [unitsOf(officer)]), today)
  return ok({ answer: { notices, untold } })
}

function present(row: NoticeRow) {
  return {
    id: row.id,
    number: row.number,
    court: row.court,
    madeOn: row.made_on,
    madeBy: row.made_by,
    changes: row.changes,
    ...(row.sent_on === null ? {} : { sentOn: row.sent_on }),
    ...(row.sent_as === null ? {} : { sentAs: row.sent_as }),
    version: row.version,
  }
}

/** Every change is told once: two who press at once make one notice and one refusal. */
export async function makeNotice(tx: Transaction, court: string, { officer, now, today }: Stamp) {
  const [year = ''] = today.split('-')
  const { value } = await ruleOn(tx, 'number.court-notice', today)
  const serial = await drawNumber(tx, 'court-notice', Number(year), 'court-notice')
  const number = value.pattern.replace('{year}', year).replace('{serial}', String(serial))
  const id = newId(now)
  await tx.many(insertNotice, [id, number, court, today, officer.accountId])
  const taken = await tx.many(takeUntold, [id, unitsOf(officer)])
  if (taken.length === 0) return refuse('committees.nothing-to-tell')
  const event = {
    type: 'court-notice-made',
    actor: officer.accountId,
    at: now,
    facts: { number, court, changes: taken.length },
  }
  await startChain(tx, { kind: 'court-notice', id }, event)
  return ok({ answer: { id, number } })
}

/** The committees as they are today: the court wants to know who mediates now. */
export async function printNotice(
  db: Reader,
  officer: Officer,
  renderer: DocumentRenderer,
  { courtNoticeId, as }: { readonly courtNoticeId: string; readonly as: 'pdf' | 'word' },
  today: LegalDate,
) {
  const notice = await db.maybe(findNotice, [courtNoticeId])
  if (notice === undefined) return refuse('request.not-found')
  const changes = await db.many(changesOfNotice, [courtNoticeId])
  const units = unitsOf(officer)
  const committees = []
  for (const unitId of new Set(changes.map(({ unit_id }) => unit_id))) {
    const committee = await db.maybe(findCommittee, [units, today, units, unitId])
    if (committee !== undefined) committees.push({ name: committee.name, people: committee.people })
  }
  const document = courtNotice.fill({
    number: notice.number,
    court: notice.court,
    bureau: officer.unitName,
    madeOn: notice.made_on,
    changes: changes.map(({ unit_name, kind, on_day, words }) => ({
      committee: unit_name,
      kind: changeKinds[kind].zh,
      on: on_day,
      words,
    })),
    committees,
  })
  const name = `${courtNotice.label.zh}${notice.made_on}`
  return render(renderer, { document, pictures: {} }, name, as)
}

interface Sending {
  readonly courtNoticeId: string
  readonly version: number
  readonly sentOn: LegalDate
  readonly sentAs: TellingWay
}

export async function recordSent(tx: Transaction, order: Sending, { officer, now, today }: Stamp) {
  const notice = await tx.maybe(lockNotice, [order.courtNoticeId])
  if (notice === undefined) return refuse('request.not-found')
  if (notice.version !== order.version) return refuse('request.stale')
  if (notice.sent_on !== null) return refuse('committees.not-possible-now')
  const { sentOn, sentAs } = order
  if (sentOn < notice.made_on || sentOn > today) return refuse('committees.wrong-days', {}, 'body.sentOn')
  const { version } = await tx.one(sendNotice, [notice.id, sentOn, sentAs, officer.accountId])
  const event = { type: 'court-notice-sent', actor: officer.accountId, at: now, facts: { sentOn, sentAs } }
  await appendToLedger(tx, { kind: 'court-notice', id: notice.id }, event)
  return ok({ answer: { id: notice.id, version }, version })
}
