import { findUndisputed } from '#capabilities/exits/server/index.ts'
import { representativesWhoSign, type SpeakerFor } from '#capabilities/groups/server/index.ts'
import {
  confirmationStanding,
  type KeptAgreement,
  type KeptProceeding,
  signersOf,
  wholeMediation,
} from '#capabilities/mediation/server/index.ts'
import { type PartyRow, partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  attachedToPackage,
  type CandidateCourt,
  courtsFor,
  jointStandingOf,
  packageOf,
} from '../domain/index.ts'
import { answersOn, attachedOf, lastApplication, tiesOf } from './confirmation.sql.ts'

/** One agreement with the turn in which it was reached, as every use case here looks at it. */
export interface AgreementAtHand {
  readonly turn: KeptProceeding
  readonly kept: KeptAgreement
}

/** Agreements of a dispute that took effect, over all turns. */
export async function effectiveAgreements(
  db: Reader,
  disputeId: string,
): Promise<readonly AgreementAtHand[]> {
  const { proceedings } = await db.one(wholeMediation, [disputeId])
  return proceedings.flatMap((turn) =>
    turn.agreements.filter(({ state }) => state === 'effective').map((kept) => ({ turn, kept })),
  )
}

export interface Matter {
  readonly disputeId: string
  readonly today: LegalDate
  readonly keys: Keys
}

/** Everything that is known of the confirmation of one agreement. */
export async function gather(
  db: Reader,
  { disputeId, today, keys }: Matter,
  { turn, kept }: AgreementAtHand,
) {
  const bound = await signersOf(db, disputeId, kept.id)
  const answers = new Map((await db.many(answersOn, [kept.id])).map((row) => [row.party_id, row]))
  const ties = await db.one(tiesOf, [disputeId, kept.id])
  const rule = await ruleOn(db, 'confirmation.courts', kept.effectiveOn ?? today)
  const undisputed = await findUndisputed(db, disputeId)
  const speakers = await representativesWhoSign(db, disputeId, today)
  const attached = await db.many(attachedOf, [disputeId, attachedToPackage])
  return {
    turn,
    kept,
    parties: bound.map((party) => ({
      party,
      said: answers.get(party.id),
      speakers: speakersFor(party, speakers),
    })),
    undisputed,
    standing: confirmationStanding(kept, today),
    joint: jointStandingOf(bound.map(({ id }) => answers.get(id)?.answer)),
    courts: courtsFor(
      {
        invitedBy: ties.invited_by ?? undefined,
        committeeDivision: ties.committee_division,
        disputeDivision: ties.dispute_division,
        addresses: bound.flatMap((party) => addressOf(party, keys) ?? []),
        amountFen: highestOf(kept, ties.amount_fen),
      },
      rule.value,
    ) satisfies readonly CandidateCourt[],
    rule,
    category: ties.category,
    attached,
    items: packageOf({ form: kept.form, hasUndisputed: undisputed !== undefined, attached }),
    application: await db.maybe(lastApplication, [kept.id]),
    allParties: await db.many(partiesOf, [disputeId]),
  }
}

/** Besides itself: who is on record as acting for it, and a representative with the power to settle. */
function speakersFor({ id, acting }: PartyRow, representatives: readonly SpeakerFor[]): readonly string[] {
  const chosen = representatives.filter(({ partyId }) => partyId === id)
  return [...new Set([...acting, ...chosen].map(({ name }) => name))]
}

export type Gathered = Awaited<ReturnType<typeof gather>>

/** @returns undefined where neither the dispute nor the agreement names a sum */
function highestOf({ obligations }: KeptAgreement, asked: number | null): number | undefined {
  const agreed = obligations.flatMap(({ amountFen }) => amountFen ?? [])
  const sums = [...(asked === null ? [] : [asked]), ...(agreed.length === 0 ? [] : [sum(agreed)])]
  return sums.length === 0 ? undefined : Math.max(...sums)
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0)

function addressOf(party: PartyRow, keys: Keys): string | undefined {
  return (JSON.parse(unseal(keys, party.sealed)) as SealedFacts).address
}
