import { AccountsScreen } from '#capabilities/access/web/accounts-screen.tsx'
import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'

const hour = 60 * 60

/** Accounts and the tree of units meet here: access does not know organisations. */
export function AccountsPage() {
  const units = useOperation(listUnits, {}, { staleSeconds: hour }).data?.units ?? []
  return <AccountsScreen units={units} />
}
