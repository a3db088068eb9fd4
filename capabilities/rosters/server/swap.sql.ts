import { statement } from '#platform/server/database/statement.ts'
import type { SwapState } from '../domain/index.ts'

export const isMember = statement<{ readonly account_id: string }>(
  'rosters.is-member',
  `select m.account_id from rosters.seat_member m join access.account a on a.id = m.account_id and a.state = 'active'
    where m.seat_id = $1 and m.account_id = $2 and m.to_day is null`,
)

export const insertSwap = statement<{ readonly id: string }>(
  'rosters.insert-swap',
  `insert into rosters.swap (id, shift_id, return_shift_id, from_account_id, to_account_id, reason, state, asked_at)
   values ($1, $2, $3, $4, $5, $6, 'asked', $7) on conflict (shift_id) where state = 'asked' do nothing returning id`,
)

export interface SwapRow {
  readonly id: string
  readonly shift_id: string
  readonly return_shift_id: string | null
  readonly from_account_id: string
  readonly to_account_id: string
  readonly state: SwapState
}

export const findSwap = statement<SwapRow & { readonly seat_id: string }>(
  'rosters.find-swap',
  `select w.id, w.shift_id, w.return_shift_id, w.from_account_id, w.to_account_id, w.state, t.seat_id
     from rosters.swap w join rosters.shift t on t.id = w.shift_id
    where w.id = $1 and $2 in (w.from_account_id, w.to_account_id)`,
)

export const settleSwap = statement(
  'rosters.settle-swap',
  'update rosters.swap set state = $2, answered_at = $3 where id = $1',
)

export interface MySwapRow {
  readonly id: string
  readonly state: SwapState
  readonly reason: string
  readonly seat_name: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly return_starts_at: Date | null
  readonly from_name: string
  readonly to_name: string
  readonly to_account_id: string
}

export const findMySwaps = statement<MySwapRow>(
  'rosters.find-my-swaps',
  `select w.id, w.state, w.reason, s.name as seat_name, t.starts_at, t.ends_at, r.starts_at as return_starts_at,
          f.display_name as from_name, o.display_name as to_name, w.to_account_id
     from rosters.swap w join rosters.shift t on t.id = w.shift_id join rosters.seat s on s.id = t.seat_id
     left join rosters.shift r on r.id = w.return_shift_id
     join access.account f on f.id = w.from_account_id join access.account o on o.id = w.to_account_id
    where $1 in (w.from_account_id, w.to_account_id) and t.ends_at > $2 order by w.asked_at desc limit 50`,
)
