import type { z } from 'zod'
import { type Order, stepConfirmation } from '#capabilities/mediation/server/index.ts'
import { acknowledgeReferral, endReferral } from '#capabilities/referral/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { type ApplicationRow, lastApplication } from './confirmation.sql.ts'

type Body = z.infer<NonNullable<typeof contract.stepConfirmation.body>>

/** What the court did, on the agreement; the letter that took it there follows, unless somebody ended it already. */
export async function recordCourtStep(tx: Transaction, order: Order, agreementId: string, body: Body) {
  const application = await tx.maybe(lastApplication, [agreementId])
  if (application !== undefined && body.onDay < application.on_day)
    return refuse('confirmation.before-application', {}, 'body.onDay')
  const stepped = await stepConfirmation(tx, order, agreementId, { ...body, court: application?.court ?? '' })
  if (!stepped.ok) return stepped
  if (application !== undefined) {
    const followed = await followWithLetter(tx, order, application, body)
    if (!followed.ok) throw new Error(`the letter did not follow its court: ${followed.refusal.code}`)
  }
  return ok({ version: stepped.value.version })
}

const endings = {
  'court-does-not-accept': { move: 'refuse', words: '法院不予受理' },
  confirm: { move: 'result', words: '法院裁定协议有效', outcome: 'handled' },
  reject: { move: 'result', words: '法院裁定驳回申请', outcome: 'handled' },
  withdraw: { move: 'withdraw', words: '当事人撤回申请' },
} as const

async function followWithLetter(
  tx: Transaction,
  { officer, now }: Order,
  { referral_id: id, referral_version: version, referral_state: state, ...sent }: ApplicationRow,
  { move, onDay }: Body,
): Promise<Result<unknown>> {
  const isOpen = state === 'sent' || state === 'received'
  if (id === null || version === null || !isOpen) return ok()
  const stamp = { now, today: legalDayOf(now.getTime()) }
  const letter = { referralId: id, version }
  if (move === 'court-accepts') {
    return state === 'sent'
      ? acknowledgeReferral(tx, officer, { ...letter, onDay, receivedBy: '' }, stamp)
      : ok()
  }
  const materials = sent.originals.map((materialId) => ({ materialId, returned: false, words: '法院存卷' }))
  const day = latest(onDay, sent.received_on)
  return endReferral(tx, officer, { ...letter, ...endings[move], onDay: day, materials }, stamp)
}

/** The letter's own receipt may have been written down for a later day. */
const latest = (day: LegalDate, other: LegalDate | null) => (other !== null && other > day ? other : day)
