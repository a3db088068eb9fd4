import { type Closing, DeskDay, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { registerScheme } from '../../contract.ts'
import { schemeKinds } from '../../domain/index.ts'
import { messages } from './messages.ts'

export function RegisterSchemeForm({ unitId, ...closing }: Closing & { readonly unitId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={registerScheme}
      draft={`authority.scheme.${unitId}`}
      initial={{ unitId }}
      does={t('register')}
      done={() => t('registered')}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="kind" label={t('kind')} options={schemeKinds} />
          <DeskText form={form} path="title" label={t('title')} maxLength={200} />
          <DeskText form={form} path="number" label={t('number')} maxLength={100} />
          <DeskDay form={form} path="issuedOn" label={t('issuedOn')} />
          <DeskDay form={form} path="validFrom" label={t('validFrom')} />
          <DeskDay form={form} path="validTo" label={t('validTo')} isOptional />
        </>
      )}
    </OperationForm>
  )
}
