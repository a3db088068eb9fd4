import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { type AccountState, accountStates, roles } from '../domain/index.ts'
import type { Account } from './account.ts'
import { messages } from './messages.ts'

interface TableProps {
  readonly accounts: readonly Account[]
  readonly onChoose: (accountId: string) => void
}

export function AccountTable({ accounts, onChoose }: TableProps) {
  const t = useText(messages)
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnAccount')}</th>
          <th scope="col">{t('columnUnit')}</th>
          <th scope="col">{t('columnRoles')}</th>
          <th scope="col">{t('columnState')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  )
}

function AccountRow({ account, onChoose }: Pick<TableProps, 'onChoose'> & { readonly account: Account }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <tr>
      <td>
        <button type="button" className="list-title list-button" onClick={() => onChoose(account.id)}>
          {account.displayName}
        </button>
        <span className="list-facts figure">{account.username}</span>
      </td>
      <td>{account.unitName}</td>
      <td>
        {account.grants.length === 0 && <span className="unknown">{t('noRoles')}</span>}
        <span className="tags">
          {account.grants.map((grant) => (
            <Tag key={`${grant.role}${grant.unitId}`} tone="primary">
              {label(roles, grant.role)}
            </Tag>
          ))}
        </span>
      </td>
      <td>
        <StateTag state={account.state} />
      </td>
    </tr>
  )
}

const tones = { active: 'good', locked: 'warning', closed: 'plain' } as const satisfies Record<
  AccountState,
  string
>

export function StateTag({ state }: { readonly state: AccountState }) {
  const label = useLabel()
  return <Tag tone={tones[state]}>{label(accountStates, state)}</Tag>
}
