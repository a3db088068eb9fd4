import {
  type Closing,
  DeskDay,
  DeskLines,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { entrustBody, recordBodyCreditCode, registerEnforcementBody } from '../../contract.ts'
import { actTypes, bodyKinds } from '../../domain/index.ts'
import { useDepartments } from '../department-choice.tsx'
import type { Body } from './body.ts'
import { messages } from './messages.ts'

export function RegisterBodyForm(closing: Closing) {
  const t = useText(messages)
  const units = useDepartments().map(({ id, name }) => ({ value: id, label: name }))
  return (
    <OperationForm
      {...closing}
      operation={registerEnforcementBody}
      draft="authority.register-body"
      initial={{ actTypes: [], scope: '' }}
      does={t('register')}
      done={() => t('registered')}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="unitId" label={t('unit')} options={units} />
          <DeskText form={form} path="name" label={t('name')} maxLength={60} />
          <DeskSelect form={form} path="kind" label={t('kind')} options={bodyKinds} />
          <DeskText
            form={form}
            path="basis"
            label={t('basis')}
            hint={t('basisHint')}
            rows={2}
            maxLength={1000}
          />
          {(form.typed.kind !== 'entrusted' || (form.typed.actTypes ?? []).length > 0) && (
            <DeskSelect
              form={form}
              path="actTypes"
              label={t('actTypes')}
              hint={t('actTypesHint')}
              options={actTypes}
              isMany
            />
          )}
          <DeskText form={form} path="scope" label={t('scope')} rows={2} maxLength={1000} isOptional />
          <DeskText
            form={form}
            path="creditCode"
            label={t('creditCode')}
            hint={t('creditCodeHint')}
            maxLength={24}
            isOptional
          />
          <DeskDay form={form} path="validFrom" label={t('validFrom')} />
          <DeskDay form={form} path="validTo" label={t('validTo')} isOptional />
        </>
      )}
    </OperationForm>
  )
}

interface CodeProps extends Closing {
  readonly body: Body
}

export function CreditCodeForm({ body, ...closing }: CodeProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={recordBodyCreditCode}
      params={{ enforcementBodyId: body.id }}
      version={body.version}
      draft={`authority.credit-code.${body.id}`}
      initial={body.creditCode === undefined ? {} : { creditCode: body.creditCode }}
      does={t('recordCode')}
      done={() => t('codeRecorded')}
    >
      {(form) => (
        <DeskText
          form={form}
          path="creditCode"
          label={t('creditCode')}
          hint={t('creditCodeHint')}
          maxLength={24}
        />
      )}
    </OperationForm>
  )
}

interface EntrustProps extends Closing {
  readonly bodyId: string
  readonly bodies: readonly Body[]
}

const { coercion: _, ...delegable } = actTypes

/** What cannot be entrusted is not offered; the server refuses it too. */
export function EntrustForm({ bodyId, bodies, ...closing }: EntrustProps) {
  const t = useText(messages)
  const principals = bodies
    .filter(({ kind, isInForce }) => kind !== 'entrusted' && isInForce)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <OperationForm
      {...closing}
      operation={entrustBody}
      params={{ enforcementBodyId: bodyId }}
      draft={`authority.entrust.${bodyId}`}
      initial={{ items: [] }}
      does={t('entrust')}
      done={() => t('entrusted')}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="principalId" label={t('principal')} options={principals} />
          <DeskText form={form} path="letterNumber" label={t('letterNumber')} maxLength={100} />
          <DeskSelect
            form={form}
            path="powers"
            label={t('powers')}
            hint={t('powersHint')}
            options={delegable}
            isMany
          />
          <DeskLines form={form} path="items" label={t('itemsLabel')} hint={t('itemsHint')} isOptional />
          <DeskDay form={form} path="validFrom" label={t('validFrom')} />
          <DeskDay form={form} path="validTo" label={t('validTo')} />
        </>
      )}
    </OperationForm>
  )
}
