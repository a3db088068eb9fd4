import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskSelect, DeskText, DeskTree } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listUnits, openUnit } from '../contract.ts'
import { committeeKinds, sectors, unitKinds } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Unit } from './unit.ts'

interface FormProps {
  readonly parent: Unit
  readonly units: readonly Unit[]
  readonly onFounded: (unitId: string) => void
  readonly onCancel: () => void
}

export function FoundUnitForm({ parent, units, onFounded, onCancel }: FormProps) {
  const t = useText(messages)
  const { id: parentId, divisionCode } = parent
  const form = useForm(openUnit, { initial: { parentId, divisionCode }, draft: `found-unit.${parentId}` })
  const found = useWrite(openUnit, {
    invalidates: [listUnits],
    onSuccess: ({ id }) => {
      form.clear()
      onFounded(id)
    },
    onProblem: form.refuse,
  })
  const isCommittee = form.typed.kind === 'committee'
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => found.mutate({ body }))}
      isBusy={found.isPending}
      does={t('foundDo')}
      lead={<p>{t('foundLead', { parent: parent.name })}</p>}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="kind" label={t('kind')} options={unitKinds} />
      <DeskText form={form} path="name" label={t('newName')} maxLength={60} />
      <DeskText
        form={form}
        path="divisionCode"
        label={t('divisionCode')}
        hint={t('divisionHint')}
        maxLength={15}
      />
      {isCommittee && (
        <>
          <DeskSelect
            form={form}
            path="committeeKind"
            label={t('committeeKind')}
            hint={t('committeeKindHint')}
            options={committeeKinds}
          />
          <DeskSelect form={form} path="sector" label={t('sector')} options={sectors} isOptional />
          <DeskTree
            form={form}
            path="responsibleUnitId"
            label={t('responsible')}
            hint={t('responsibleHint')}
            branches={units}
            isOptional
          />
          <DeskText
            form={form}
            path="sealName"
            label={t('sealWords')}
            hint={t('sealHint')}
            maxLength={60}
            isOptional
          />
        </>
      )}
    </ActForm>
  )
}
