import { isSignedIn, mayManageUnits, type Officer } from '#capabilities/access/domain/index.ts'
import { allRules, readCalendarYear } from '#capabilities/rules/server/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { type OnMoved, setCalendarYear } from './set-calendar-year.ts'

export const deadlineRoutes = (onMoved: OnMoved): readonly Route[] => [
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
      const set = await setCalendarYear(
        tx,
        { ...params, ...body },
        { actor: caller.accountId, at: now, onMoved },
      )
      return set.ok ? ok({ answer: { ...params, ...set.value } }) : set
    },
  }),
]
