import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listUnits, setUnitContact } from '../contract.ts'
import { messages } from './messages.ts'
import type { Unit } from './unit.ts'

interface FormProps {
  readonly unit: Unit
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

export function UnitContactForm({ unit, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const { id: unitId, version, phone, office } = unit
  const form = useForm(setUnitContact, { initial: { phone, office } })
  const set = useWrite(setUnitContact, {
    invalidates: [listUnits],
    onSuccess: () => onDone(t('saved')),
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => set.mutate({ params: { unitId }, body, version }))}
      isBusy={set.isPending}
      does={t('save')}
      lead={<p>{t('contactLead')}</p>}
      onCancel={onCancel}
    >
      <DeskText form={form} path="phone" label={t('phone')} hint={t('phoneHint')} maxLength={20} isOptional />
      <DeskText
        form={form}
        path="office"
        label={t('office')}
        hint={t('officeHint')}
        maxLength={100}
        isOptional
      />
    </ActForm>
  )
}
