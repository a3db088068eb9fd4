import type { z } from 'zod'
import type { Account, Me } from '../contract.ts'
import type { Officer } from '../domain/index.ts'
import type { AccountRow } from './account.sql.ts'

export function presentOfficer(
  officer: Officer,
  unitNames: ReadonlyMap<string, string>,
  may: readonly string[],
): z.infer<typeof Me> {
  return {
    account: {
      id: officer.accountId,
      username: officer.username,
      displayName: officer.displayName,
      unitId: officer.unitId,
      unitName: officer.unitName,
      mustChangePassword: officer.mustChangePassword,
    },
    grants: officer.grants.map(({ isOverAll: _, ...grant }) => ({
      ...grant,
      unitName: unitNames.get(grant.unitId) ?? '',
    })),
    may: [...may],
  }
}

export function presentAccount(row: AccountRow): z.infer<typeof Account> {
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    state: row.state,
    grants: [...row.grants],
    version: row.version,
  }
}
