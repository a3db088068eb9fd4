import { type Closing, DeskChoice, DeskDay, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { useCaller } from '#platform/web/ui/index.ts'
import { registerEnforcementOfficer } from '../../contract.ts'
import { serviceKinds } from '../../domain/index.ts'
import { messages } from './messages.ts'

/** A department records its own people: the unit is that of whoever does it. */
export function RegisterOfficerForm(closing: Closing) {
  const t = useText(messages)
  const { account } = useCaller()
  return (
    <OperationForm
      {...closing}
      operation={registerEnforcementOfficer}
      draft="authority.register-officer"
      initial={{ unitId: account.unitId, post: '', service: 'officer' }}
      does={t('register')}
      done={() => t('registered')}
    >
      {(form) => (
        <>
          <DeskText form={form} path="name" label={t('name')} maxLength={60} />
          <DeskChoice form={form} path="service" label={t('service')} options={serviceKinds} />
          <DeskText form={form} path="post" label={t('post')} maxLength={60} isOptional />
          <DeskDay form={form} path="since" label={t('since')} />
          <DeskText
            form={form}
            path="username"
            label={t('username')}
            hint={t('usernameHint')}
            maxLength={60}
            isOptional
          />
        </>
      )}
    </OperationForm>
  )
}
