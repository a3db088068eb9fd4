import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type {
  Handling,
  ItemResult,
  Material,
  OpinionKind,
  ProposedDecision,
  ReviewItem,
  RoundEvent,
} from '../domain/index.ts'

export interface MaterialRow {
  readonly material: Material
  readonly title: string
  readonly pages?: number
}

export interface RoundRow {
  readonly id: string
  readonly number: number
  readonly content: string
  readonly proposed: ProposedDecision
  readonly summary: string
  readonly legal_basis: string
  readonly materials: readonly MaterialRow[]
  readonly pre_review: {
    readonly by: string
    readonly reviewerId?: string
    readonly on: LegalDate
    readonly opinion: string
    readonly wasAssessed: boolean
  }
  readonly explained: readonly { readonly item: ReviewItem; readonly words: string }[]
  readonly begun_on: LegalDate
  readonly begun_by: string
  /** The account behind it: who of the department sent what is judged. */
  readonly sender_id: string
  readonly due_on: LegalDate | null
  readonly opinion: OpinionKind | null
  readonly law: readonly string[] | null
  readonly reasons: string | null
  readonly opined_on: LegalDate | null
  readonly opined_by: string | null
  readonly qualification: string | null
  readonly handling: Handling | null
  readonly handling_note: string | null
  readonly handled_on: LegalDate | null
  readonly handled_by: string | null
  readonly items: readonly { readonly item: ReviewItem; readonly result: ItemResult; readonly note: string }[]
  readonly events: readonly {
    readonly what: RoundEvent['what']
    readonly on: LegalDate
    readonly workingDays: number | null
    readonly words: string
  }[]
  readonly advice: readonly { readonly by: string; readonly at: string; readonly words: string }[]
}

export const roundsOf = statement<RoundRow>(
  'review.rounds-of',
  `select n.id, n.number, n.content, n.proposed, n.summary, n.legal_basis, n.materials, n.pre_review, n.explained,
          n.begun_on, b.display_name as begun_by, n.begun_by as sender_id, n.due_on, n.opinion, n.law, n.reasons, n.opined_on, r.name as opined_by,
          r.qualification_number as qualification, n.handling, n.handling_note, n.handled_on, h.display_name as handled_by,
          coalesce((select jsonb_agg(jsonb_build_object('item', i.item, 'result', i.result, 'note', i.note))
                      from review.item i where i.round_id = n.id), '[]') as items,
          coalesce((select jsonb_agg(jsonb_build_object('what', e.what, 'on', e.on_day, 'workingDays', e.working_days,
                                                        'words', e.words) order by e.position)
                      from review.clock_event e where e.round_id = n.id), '[]') as events,
          coalesce((select jsonb_agg(jsonb_build_object('by', a.display_name, 'at', v.recorded_at, 'words', v.words)
                                     order by v.recorded_at, v.id)
                      from review.advice v join access.account a on a.id = v.recorded_by
                     where v.round_id = n.id), '[]') as advice
     from review.round n join access.account b on b.id = n.begun_by
     left join authority.reviewer r on r.id = n.opined_by left join access.account h on h.id = n.handled_by
    where n.submission_id = $1 order by n.number`,
)

export const insertRound = statement(
  'review.insert-round',
  `insert into review.round (id, submission_id, number, content, proposed, summary, legal_basis, materials, pre_review,
     explained, begun_on, begun_at, begun_by, due_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)

export const insertClockEvent = statement(
  'review.insert-clock-event',
  `insert into review.clock_event (id, round_id, position, what, on_day, working_days, words, recorded_at, recorded_by)
   select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8 from review.clock_event where round_id = $2`,
)

export const setRoundDue = statement(
  'review.set-round-due',
  'update review.round set due_on = $2 where id = $1',
)

export const addMaterials = statement(
  'review.add-materials',
  'update review.round set materials = materials || $2::jsonb where id = $1',
)

export const keepOpinion = statement(
  'review.keep-opinion',
  `update review.round set opinion = $2, law = $3, reasons = $4, opined_on = $5, opined_at = $6, opined_by = $7 where id = $1`,
)

export const insertItems = statement(
  'review.insert-items',
  `insert into review.item (round_id, item, result, note)
   select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
)

export const keepHandling = statement(
  'review.keep-handling',
  'update review.round set handling = $2, handling_note = $3, handled_on = $4, handled_by = $5 where id = $1',
)

export const insertAdvice = statement(
  'review.insert-advice',
  'insert into review.advice (id, round_id, words, recorded_at, recorded_by) values ($1, $2, $3, $4, $5)',
)
