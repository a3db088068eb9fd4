import type { Branch } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Note, useCaller, useMay } from '#platform/web/ui/index.ts'
import type { Account } from './account.ts'
import { AccountGrants } from './account-grants.tsx'
import { AccountSafety } from './account-safety.tsx'
import { StateTag } from './account-table.tsx'
import { messages } from './messages.ts'

interface DetailProps {
  readonly account: Account
  readonly units: readonly Branch[]
}

/** One account: where it belongs, what it may do, and what may be done with it. */
export function AccountDetail({ account, units }: DetailProps) {
  const t = useText(messages)
  const may = useMay()
  const isOwn = useCaller().account.id === account.id
  const mayManage = may('grantRole') && !isOwn && account.state !== 'closed'
  return (
    <div className="account-detail">
      <p className="tags">
        <StateTag state={account.state} />
        <span>{account.unitName}</span>
      </p>
      {isOwn && may('grantRole') && <Note title={t('own')} />}
      {account.state === 'closed' && <Note title={t('isClosed')} />}
      <AccountGrants account={account} units={units} mayManage={mayManage} />
      {mayManage && <AccountSafety account={account} />}
    </div>
  )
}
