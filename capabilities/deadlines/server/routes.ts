import { isSignedIn, mayManageUnits, type Officer } from '#capabilities/access/domain/index.ts'
import {
  allRules,
  readCalendarYear,
  replaceCalendarYear,
  workCalendar,
} from '#capabilities/rules/server/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import * as contract from '../contract.ts'
import { type MovedClock, recountClocks } from './recount-clocks.ts'

/** Changes of the calendar are no matter's; they have a chain of their own. */
const CALENDAR_CHAIN = '00000000-0000-7000-8000-00000000ca1e'

/** @param onMoved lets the matters refresh the copies that they keep of their due dates */
export const deadlineRoutes = (
  onMoved: (tx: Transaction, moved: readonly MovedClock[]) => Promise<void>,
): readonly Route[] => [
  staffRoute<typeof contract.listRules, Officer>(contract.listRules, isSignedIn, {
    async reads({ db }) {
      const rows = await db.many(allRules)
      const rules = rows.map(({ valid_from: validFrom, valid_to: validTo, ...rule }) => ({
        ...rule,
        value: { ...rule.value },
        validFrom,
        ...(validTo === null ? {} : { validTo }),
      }))
      return ok({ answer: { rules } })
    },
  }),
  staffRoute<typeof contract.readCalendarYear, Officer>(contract.readCalendarYear, isSignedIn, {
    reads: async ({ db, params }) => ok({ answer: await readCalendarYear(db, params.year) }),
  }),
  staffRoute<typeof contract.setCalendarYear, Officer>(contract.setCalendarYear, mayManageUnits, {
    async writes({ tx, caller, params, body, now }) {
      const replaced = await replaceCalendarYear(tx, { ...params, ...body })
      if (!replaced.ok) return replaced
      const { counted, moved } = await recountClocks(tx, await workCalendar(tx))
      await onMoved(tx, moved)
      const facts = { ...params, source: body.source, days: body.days.length, moved: moved.length }
      const event = { type: 'calendar-set', actor: caller.accountId, at: now, facts }
      await appendToLedger(tx, { kind: 'calendar', id: CALENDAR_CHAIN }, event)
      return ok({ answer: { year: params.year, counted, moved: moved.length } })
    },
  }),
]
