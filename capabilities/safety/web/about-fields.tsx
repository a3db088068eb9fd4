import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { DeskSelect, DeskTree } from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { useMay } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { Safety } from './safety.ts'

interface AboutProps {
  readonly form: Form<{
    readonly aboutUnitId?: string | undefined
    readonly aboutAccountId?: string | undefined
  }>
  readonly officers: Safety['officers']
}

/** Of whom it is told, so that neither they nor their unit ever read it. */
export function AboutFields({ form, officers }: AboutProps) {
  const t = useText(messages)
  const may = useMay()
  const units = useOperation(listUnits, {}, { enabled: may('listUnits') }).data?.units ?? []
  const branches = units.map(({ id, parentId, name }) => ({ id, parentId, name }))
  return (
    <>
      {branches.length > 0 && (
        <DeskTree
          form={form}
          path="aboutUnitId"
          label={t('harmAbout')}
          hint={t('harmAboutHint')}
          branches={branches}
          isOptional
        />
      )}
      {officers.length > 0 && (
        <DeskSelect
          form={form}
          path="aboutAccountId"
          label={t('aboutPerson')}
          hint={t('aboutPersonHint')}
          options={officers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          isOptional
        />
      )}
    </>
  )
}
