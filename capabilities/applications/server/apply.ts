import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { recordVisit, type VisitOrder } from '#capabilities/reception/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { Application } from '../contract.ts'
import { accessCodeFrom } from '../domain/index.ts'
import { findHub } from './application.sql.ts'

export type Order = z.infer<typeof Application>

/** The digest under which an access code is kept and found: whoever reads the table cannot follow anything. */
export function digestOfAccessCode(keys: Keys, accessCode: string): Buffer {
  return Buffer.from(blindIndex(keys, 'access-code', accessCode))
}

/** Received like a visit at the counter of the hub, by nobody in particular: the hub's staff take it up from there. */
export async function applyOnline(tx: Transaction, keys: Keys, order: Order, now: Date) {
  const applicants = order.parties.filter(({ role }) => role === 'applicant')
  if (applicants.length === 0) return refuse('applications.no-applicant')
  if (!applicants.some(({ phone }) => phone !== undefined)) return refuse('applications.no-contact')
  const hub = await tx.one(findHub)
  const { privacyTold: _told, title, ...rest } = order
  const parties = order.parties.map((party) =>
    party.role === 'applicant' ? { ...party, privacyTold: true } : party,
  )
  const visit: VisitOrder = {
    ...rest,
    door: 'online',
    title: title ?? titleOf(order.narrative),
    flags: [],
    parties,
  }
  const accessCode = accessCodeFrom(randomBytes(64))
  const receiver = { unitId: hub.id, accountId: undefined }
  const accessCodeDigest = digestOfAccessCode(keys, accessCode)
  const recorded = await recordVisit(tx, keys, receiver, { ...visit, accessCodeDigest }, now)
  if (!recorded.ok) return recorded
  return ok({
    answer: {
      code: `V${recorded.value.code}`,
      accessCode,
      receivedAt: now.toISOString(),
      unitName: hub.name,
    },
  })
}

/** The first sentence, where the applicant gave no title. */
function titleOf(narrative: string): string {
  const [sentence = narrative] = narrative.split(/[。！？!?\n]/)
  const letters = [...sentence.trim()]
  return letters.length <= 40 ? letters.join('') : `${letters.slice(0, 39).join('')}…`
}
