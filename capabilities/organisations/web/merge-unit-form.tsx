import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText, DeskTree } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listUnits, mergeUnit } from '../contract.ts'
import { messages } from './messages.ts'
import type { Unit } from './unit.ts'

interface FormProps {
  readonly unit: Unit
  readonly units: readonly Unit[]
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

/** Merges a unit into another one of its kind. */
export function MergeUnitForm({ unit, units, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const { id: unitId, version, kind } = unit
  const form = useForm(mergeUnit)
  const merge = useWrite(mergeUnit, {
    invalidates: [listUnits],
    onSuccess: ({ matters }) => onDone(t('merged', { count: matters })),
    onProblem: form.refuse,
  })
  const branches = units
    .filter(({ validTo }) => validTo === undefined)
    .map((other) => ({ ...other, mayChoose: other.kind === kind && other.id !== unitId }))
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => merge.mutate({ params: { unitId }, body, version }))}
      isBusy={merge.isPending}
      does={t('mergeDo')}
      look="danger"
      lead={<p>{t('mergeLead', { name: unit.name })}</p>}
      onCancel={onCancel}
    >
      <DeskTree form={form} path="successorId" label={t('successor')} branches={branches} />
      <DeskText form={form} path="reason" label={t('mergeReason')} rows={3} maxLength={1000} />
    </ActForm>
  )
}
