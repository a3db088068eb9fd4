import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { openRoute, type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { isSignedIn, mayManageAccounts, mayReadAccounts, type Officer } from '../domain/index.ts'
import { type AccountRow, listAccountRows } from './account.sql.ts'
import { changePassword } from './change-password.ts'
import { endSessions, lockAccount, resetPassword, unlockAccount } from './guard-account.ts'
import { closeAccount, grantRole, openAccount, revokeRole } from './manage-accounts.ts'
import { presentAccount, presentOfficer } from './present.ts'
import { digestOfToken } from './resolve-officer.ts'
import { deleteSession, deleteSessionsOf, namesOfUnits } from './session.sql.ts'
import { signIn } from './sign-in.ts'

/** Which operations a person's roles allow, asked of the same policies that guard them. */
export type Allowed = (officer: Officer) => readonly string[]

async function me(db: Reader, officer: Officer, allowed: Allowed) {
  const units = await db.many(namesOfUnits, [officer.grants.map(({ unitId }) => unitId)])
  return presentOfficer(officer, new Map(units.map(({ id, name }) => [id, name])), allowed(officer))
}

/** @param allowed filled by the assembly, which knows every route */
export function accessRoutes(allowed: Allowed): readonly Route[] {
  return [...sessionRoutes(allowed), ...accountRoutes]
}

const sessionRoutes = (allowed: Allowed): readonly Route[] => [
  openRoute<typeof contract.signIn, Officer>(contract.signIn, {
    async settles({ body, address, agent, now, database }) {
      const signed = await signIn(database, { ...body, address, agent, now })
      if (!signed.ok) return signed
      const { officer, token, expires } = signed.value
      return ok({ answer: await me(database, officer, allowed), cookie: { token, expires } })
    },
  }),
  staffRoute<typeof contract.readSession, Officer>(contract.readSession, isSignedIn, {
    reads: async ({ db, caller }) => ok({ answer: await me(db, caller, allowed) }),
  }),
  staffRoute<typeof contract.signOut, Officer>(contract.signOut, isSignedIn, {
    async writes({ tx, caller, query, sessionToken }) {
      if (query.everywhere === 'true') await tx.many(deleteSessionsOf, [caller.accountId, null])
      else if (sessionToken) await tx.many(deleteSession, [digestOfToken(sessionToken)])
      return ok({ answer: undefined, cookie: { token: undefined } })
    },
  }),
  staffRoute<typeof contract.changePassword, Officer>(contract.changePassword, isSignedIn, {
    async writes({ tx, caller, body, sessionToken, now }) {
      const changed = await changePassword(tx, caller, { ...body, token: sessionToken, now })
      return changed.ok ? ok({ answer: undefined }) : changed
    },
  }),
]

const stamp = (now: Date) => ({ now, today: legalDayOf(now.getTime()) })

const withVersion = (row: AccountRow) => ok({ answer: presentAccount(row), version: row.version })

const accountRoutes: readonly Route[] = [
  staffRoute<typeof contract.listAccounts, Officer>(contract.listAccounts, mayReadAccounts, {
    async reads({ db, query }) {
      const rows = await db.many(listAccountRows, [query.text ?? null, query.unitId ?? null])
      return ok({ answer: { accounts: rows.map(presentAccount) } })
    },
  }),
  staffRoute<typeof contract.openAccount, Officer>(contract.openAccount, mayManageAccounts, {
    async writes({ tx, caller, body, now }) {
      const opened = await openAccount(tx, caller, body, stamp(now))
      return opened.ok ? withVersion(opened.value) : opened
    },
  }),
  staffRoute<typeof contract.closeAccount, Officer>(contract.closeAccount, mayManageAccounts, {
    async writes({ tx, caller, params, version, now }) {
      const closed = await closeAccount(tx, caller, { ...params, version }, stamp(now))
      return closed.ok ? withVersion(closed.value) : closed
    },
  }),
  staffRoute<typeof contract.lockAccount, Officer>(contract.lockAccount, mayManageAccounts, {
    async writes({ tx, caller, params, body, version, now }) {
      const locked = await lockAccount(tx, caller, { ...params, ...body, version }, stamp(now))
      return locked.ok ? withVersion(locked.value) : locked
    },
  }),
  staffRoute<typeof contract.unlockAccount, Officer>(contract.unlockAccount, mayManageAccounts, {
    async writes({ tx, caller, params, version, now }) {
      const unlocked = await unlockAccount(tx, caller, { ...params, version }, stamp(now))
      return unlocked.ok ? withVersion(unlocked.value) : unlocked
    },
  }),
  staffRoute<typeof contract.endSessions, Officer>(contract.endSessions, mayManageAccounts, {
    async writes({ tx, caller, params, version, now }) {
      const ended = await endSessions(tx, caller, { ...params, version }, stamp(now))
      return ended.ok ? withVersion(ended.value) : ended
    },
  }),
  staffRoute<typeof contract.resetPassword, Officer>(contract.resetPassword, mayManageAccounts, {
    async writes({ tx, caller, params, body, version, now }) {
      const reset = await resetPassword(tx, caller, { ...params, ...body, version }, stamp(now))
      return reset.ok ? withVersion(reset.value) : reset
    },
  }),
  staffRoute<typeof contract.grantRole, Officer>(contract.grantRole, mayManageAccounts, {
    async writes({ tx, caller, params, body, version, now }) {
      const granted = await grantRole(tx, caller, { ...params, ...body, version }, stamp(now))
      return granted.ok ? withVersion(granted.value) : granted
    },
  }),
  staffRoute<typeof contract.revokeRole, Officer>(contract.revokeRole, mayManageAccounts, {
    async writes({ tx, caller, params, body, version, now }) {
      const revoked = await revokeRole(tx, caller, { ...params, ...body, version }, stamp(now))
      return revoked.ok ? withVersion(revoked.value) : revoked
    },
  }),
]
