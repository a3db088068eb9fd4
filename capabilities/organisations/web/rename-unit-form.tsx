import { type Closing, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { renameUnit } from '../contract.ts'
import { messages } from './messages.ts'
import type { Unit } from './unit.ts'

export function RenameUnitForm({ unit, onDone, onCancel }: Closing & { readonly unit: Unit }) {
  const t = useText(messages)
  const { id: unitId, version, name, sealName } = unit
  return (
    <OperationForm
      operation={renameUnit}
      params={{ unitId }}
      version={version}
      initial={{ name, sealName }}
      does={t('save')}
      done={() => t('saved')}
      lead={<p>{t('renameLead')}</p>}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
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
        </>
      )}
    </OperationForm>
  )
}
