import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listUnits, renameUnit } from '../contract.ts'
import { messages } from './messages.ts'
import type { Unit } from './unit.ts'

interface FormProps {
  readonly unit: Unit
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

export function RenameUnitForm({ unit, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const { id: unitId, version, name, sealName } = unit
  const form = useForm(renameUnit, { initial: { name, sealName } })
  const rename = useWrite(renameUnit, {
    invalidates: [listUnits],
    onSuccess: () => onDone(t('saved')),
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => rename.mutate({ params: { unitId }, body, version }))}
      isBusy={rename.isPending}
      does={t('save')}
      lead={<p>{t('renameLead')}</p>}
      onCancel={onCancel}
    >
      <DeskText form={form} path="name" label={t('newName')} maxLength={60} />
      {unit.kind === 'committee' && (
        <DeskText
          form={form}
          path="sealName"
          label={t('sealWords')}
          hint={t('sealHint')}
          maxLength={60}
          isOptional
        />
      )}
    </ActForm>
  )
}
