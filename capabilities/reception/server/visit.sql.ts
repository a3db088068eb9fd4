import { statement } from '#platform/server/database/statement.ts'

/** Records the visit and draws the code that its dispute keeps for life; a serial is never given out twice. */
export const insertFiledVisit = statement<{ readonly dispute_code: string }>(
  'reception.insert-filed-visit',
  `with numbered as (
     select left($8, 6) || '-' || extract(year from $4::timestamptz)::int || '-'
            || lpad(nextval('reception.code_serial')::text, 7, '0') as code)
   insert into reception.visit (id, code, door, received_at, first_responder_id, unit_id, state, title, narrative,
                                division_code, place, amount_fen, proposal, dispute_id, reach, search_text)
   select $1, 'V' || code, $2, $4, $5, $6, 'filed', $3, $7, $8, $9, $10, '{}', $11, $12, code || ' ' || $13
     from numbered returning substr(code, 2) as dispute_code`,
)
