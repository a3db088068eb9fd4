import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { AidMatter, AidState, MeansFree, MeansProof, VerificationFree } from '../domain/index.ts'

export interface AidRow {
  readonly id: string
  readonly number: string
  readonly dispute_id: string
  readonly party_id: string
  readonly party_name: string
  readonly matter: AidMatter
  readonly means_free: MeansFree | null
  readonly verification_free: VerificationFree | null
  readonly means_proof: MeansProof | null
  readonly income_fen: number | null
  readonly limitation_on: LegalDate | null
  readonly needs_preservation: boolean
  readonly words: string
  readonly applied_on: LegalDate
  readonly referral_number: string | null
  readonly centre: string | null
  readonly state: AidState
  readonly decided_on: LegalDate | null
  readonly result_words: string | null
  readonly lawyer: string
  readonly version: number
}

const whole = `
  select x.id, x.number, x.dispute_id, x.party_id, y.name as party_name, x.matter, x.means_free, x.verification_free,
         x.means_proof, x.income_fen, x.limitation_on, x.needs_preservation, x.words, x.applied_on,
         r.number as referral_number, r.body_name as centre, x.state, x.decided_on, x.result_words, x.lawyer, x.version
    from exits.aid_application x join parties.party y on y.id = x.party_id
    left join referral.referral r on r.id = x.referral_id`

export const aidApplicationsOf = statement<AidRow>(
  'exits.aid-applications-of',
  `${whole} where x.dispute_id = $1 order by x.recorded_at desc, x.id desc`,
)

/** `$2` and `$3` the officer's names. */
export const findAidApplication = statement<AidRow>(
  'exits.find-aid-application',
  `${whole} join disputes.dispute d on d.id = x.dispute_id where x.id = $1 and ${isWithinReach('d', 2)}`,
)

/** The caller holds the lock of the dispute. */
export const lockAidApplication = statement<{ readonly state: AidState; readonly version: number }>(
  'exits.lock-aid-application',
  'select state, version from exits.aid_application where id = $1 for update',
)

export const insertAidApplication = statement(
  'exits.insert-aid-application',
  `insert into exits.aid_application (id, dispute_id, party_id, number, matter, means_free, verification_free,
                                      means_proof, income_fen, limitation_on, needs_preservation, words, applied_on,
                                      referral_id, state, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'applied', $15, $16)`,
)

export const decideAidApplication = statement<{ readonly version: number }>(
  'exits.decide-aid-application',
  `update exits.aid_application set state = $2, decided_on = $3, result_words = $4, lawyer = $5, version = version + 1
    where id = $1 returning version`,
)

export const visitOf = statement<{ readonly visit_id: string; readonly name: string }>(
  'exits.visit-of',
  `select d.visit_id, a.display_name as name from disputes.dispute d join access.account a on a.id = $2 where d.id = $1`,
)
