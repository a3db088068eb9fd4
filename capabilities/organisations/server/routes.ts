import { isSignedIn, mayManageUnits, type Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { openRoute, type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { foundUnit, renameUnit, setUnitContact } from './manage-units.ts'
import { presentPerson, presentUnit } from './present.ts'
import { listDivisionRows, listPersonRows, listUnitRows, type UnitRow } from './unit.sql.ts'

const withVersion = (row: UnitRow) => ok({ answer: presentUnit(row), version: row.version })

const stamp = (by: string, now: Date) => ({ by, now, today: legalDayOf(now.getTime()) })

export const organisationRoutes: readonly Route[] = [
  staffRoute<typeof contract.listUnits, Officer>(contract.listUnits, isSignedIn, {
    async reads({ db, query }) {
      const rows = await db.many(listUnitRows, [query.kind ?? null, query.under ?? null])
      return ok({ answer: { units: rows.map(presentUnit) } })
    },
  }),
  openRoute(contract.listDivisions, {
    async reads({ db }) {
      const rows = await db.many(listDivisionRows)
      const within = rows.find(({ kind }) => kind === 'district')?.code ?? ''
      const divisions = rows
        .filter(({ kind }) => kind !== 'district')
        .map(({ code, name, parent_code: parent }) => ({
          code,
          name,
          ...(parent ? { parentCode: parent } : {}),
        }))
      return ok({ answer: { within, divisions } })
    },
  }),
  staffRoute<typeof contract.openUnit, Officer>(contract.openUnit, mayManageUnits, {
    async writes({ tx, caller, body, now }) {
      const founded = await foundUnit(tx, body, stamp(caller.accountId, now))
      return founded.ok ? withVersion(founded.value) : founded
    },
  }),
  staffRoute<typeof contract.renameUnit, Officer>(contract.renameUnit, mayManageUnits, {
    async writes({ tx, caller, params, body, version, now }) {
      const renamed = await renameUnit(tx, { ...params, ...body, version }, stamp(caller.accountId, now))
      return renamed.ok ? withVersion(renamed.value) : renamed
    },
  }),
  staffRoute<typeof contract.setUnitContact, Officer>(contract.setUnitContact, mayManageUnits, {
    async writes({ tx, caller, params, body, version, now }) {
      const set = await setUnitContact(tx, { ...params, ...body, version }, stamp(caller.accountId, now))
      return set.ok ? withVersion(set.value) : set
    },
  }),
  staffRoute<typeof contract.listPeople, Officer>(contract.listPeople, isSignedIn, {
    async reads({ db, query }) {
      const rows = await db.many(listPersonRows, [query.unitId ?? null, query.text ?? null])
      return ok({ answer: { people: rows.map(presentPerson) } })
    },
  }),
]
