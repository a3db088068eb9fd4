import { App, Popconfirm } from 'antd'
import { asProblemError, useWrite } from '#platform/web/api-client/index.ts'
import { type Branch, DeskSelect, DeskTree } from '#platform/web/forms/desk/index.ts'
import { FormProblems, useForm } from '#platform/web/forms/index.ts'
import { useAside, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, shortDateText } from '#platform/web/ui/index.ts'
import { grantRole, listAccounts, revokeRole } from '../contract.ts'
import { gridStandings, roles } from '../domain/index.ts'
import type { Account } from './account.ts'
import { messages } from './messages.ts'

interface GrantsProps {
  readonly account: Account
  readonly units: readonly Branch[]
  readonly mayManage: boolean
}

export function AccountGrants({ account, units, mayManage }: GrantsProps) {
  const t = useText(messages)
  return (
    <section>
      <h2 className="account-part">{t('grants')}</h2>
      <p className="quiet">{t('grantsHint')}</p>
      {account.grants.length === 0 && <p className="unknown">{t('noRoles')}</p>}
      <ul className="grants">
        {account.grants.map((grant) => (
          <GrantLine
            key={`${grant.role}${grant.unitId}`}
            account={account}
            grant={grant}
            mayManage={mayManage}
          />
        ))}
      </ul>
      {mayManage && <GrantForm account={account} units={units} />}
    </section>
  )
}

interface LineProps extends Pick<GrantsProps, 'account' | 'mayManage'> {
  readonly grant: Account['grants'][number]
}

function GrantLine({ account, grant, mayManage }: LineProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const aside = useAside()
  const { message } = App.useApp()
  const revoke = useWrite(revokeRole, {
    invalidates: [listAccounts],
    onSuccess: () => message.success(t('revoked')),
    onProblem: (problem) => message.error(asProblemError(problem).message),
  })
  const { role, unitId } = grant
  const send = () =>
    revoke.mutate({ params: { accountId: account.id }, body: { role, unitId }, version: account.version })
  return (
    <li>
      <span>
        <strong>{label(roles, role)}</strong> {aside(grant.standing && label(gridStandings, grant.standing))}{' '}
        · {grant.unitName}{' '}
        <span className="quiet">{t('since', { day: shortDateText(grant.fromDay, language) })}</span>
      </span>
      {mayManage && (
        <Popconfirm
          title={t('revokeSure', { role: label(roles, role) })}
          okText={t('yes')}
          cancelText={t('no')}
          onConfirm={send}
        >
          <span>
            <Button look="quiet" isBusy={revoke.isPending}>
              {t('revoke')}
            </Button>
          </span>
        </Popconfirm>
      )}
    </li>
  )
}

function GrantForm({ account, units }: Omit<GrantsProps, 'mayManage'>) {
  const t = useText(messages)
  const { message } = App.useApp()
  const form = useForm(grantRole)
  const grant = useWrite(grantRole, {
    invalidates: [listAccounts],
    onSuccess: () => {
      form.clear()
      message.success(t('granted'))
    },
    onProblem: form.refuse,
  })
  const { id: accountId, version } = account
  return (
    <form
      className="grant-form"
      noValidate
      onSubmit={form.submit((body) => grant.mutate({ params: { accountId }, body, version }))}
    >
      <FormProblems form={form} />
      <DeskSelect form={form} path="role" label={t('role')} options={roles} />
      {form.value('role') === 'grid-worker' && (
        <DeskSelect form={form} path="standing" label={t('standing')} options={gridStandings} />
      )}
      <DeskTree form={form} path="unitId" label={t('inUnit')} branches={units} />
      <Button type="submit" isBusy={grant.isPending}>
        {t('grantDo')}
      </Button>
    </form>
  )
}
