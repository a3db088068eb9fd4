import { type Closing, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { setUnitContact } from '../contract.ts'
import { messages } from './messages.ts'
import type { Unit } from './unit.ts'

export function UnitContactForm({ unit, onDone, onCancel }: Closing & { readonly unit: Unit }) {
  const t = useText(messages)
  const { id: unitId, version, phone, office } = unit
  return (
    <OperationForm
      operation={setUnitContact}
      params={{ unitId }}
      version={version}
      initial={{ phone, office }}
      does={t('save')}
      done={() => t('saved')}
      lead={<p>{t('contactLead')}</p>}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <DeskText
            form={form}
            path="phone"
            label={t('phone')}
            hint={t('phoneHint')}
            maxLength={20}
            isOptional
          />
          <DeskText
            form={form}
            path="office"
            label={t('office')}
            hint={t('officeHint')}
            maxLength={100}
            isOptional
          />
        </>
      )}
    </OperationForm>
  )
}
