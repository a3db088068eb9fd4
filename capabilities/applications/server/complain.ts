import type { z } from 'zod'
import { complaintsOfParty, fileComplaint } from '#capabilities/committees/server/index.ts'
import type { SealedFacts } from '#capabilities/parties/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Database } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { lockNotice } from './party-page.sql.ts'
import { type Bearer, openPage } from './party-page.ts'

type Complaint = z.infer<typeof contract.PartyComplaint>

/** A party in a rage presses often; who answers reads each of them. */
const MOST_IN_A_DAY = 3
const DAY_MS = 24 * 3_600_000

/**
 * Goes to who runs the committee, never to the mediator, with name and telephone of the party, who has to be answered.
 * The same words sent twice are one complaint. @source People's Mediation Law art. 15
 */
export async function complainAsParty(
  database: Database,
  keys: Keys,
  bearer: Bearer,
  { mediatorId, ground, words }: Complaint,
) {
  const page = await openPage(database, keys, bearer)
  if (!page.ok) return page
  const { party_id: partyId, name, sealed, complainable } = page.value
  const about = complainable.find((one) => one.mediatorId === mediatorId)
  if (about === undefined) return refuse('applications.no-such-mediator', {}, 'body.mediatorId')
  const { now } = bearer
  return database.transaction(async (tx) => {
    await tx.many(lockNotice, [partyId])
    const filed = await tx.many(complaintsOfParty, [partyId])
    const same = filed.find(
      (one) => one.person_id === about.personId && one.ground === ground && one.words === words,
    )
    if (same !== undefined) return ok({ answer: { number: same.number, dueOn: same.due_on } })
    const lately = filed.filter(({ received_at }) => now.getTime() - received_at.getTime() < DAY_MS)
    if (lately.length >= MOST_IN_A_DAY) return refuse('applications.too-many-complaints')
    const { phone } = JSON.parse(unseal(keys, sealed)) as SealedFacts
    const complainant = { name, ...(phone === undefined ? {} : { phone }) }
    const order = { unitId: about.unitId, personId: about.personId, ground, words, complainant }
    const done = await fileComplaint(tx, keys, order, { partyId, now, today: legalDayOf(now.getTime()) })
    if (!done.ok) return done
    return ok({ answer: { number: done.value.answer.number, dueOn: done.value.answer.dueOn } })
  })
}
