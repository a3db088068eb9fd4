import { App, Drawer } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { useFilters } from '#platform/web/ui/desk/index.ts'
import { Empty, PageTitle, Reading, useCaller } from '#platform/web/ui/index.ts'
import { listAuthorityLists } from '../../contract.ts'
import { type ListKind, listKinds } from '../../domain/index.ts'
import { DepartmentChoice, useDepartments } from '../department-choice.tsx'
import { ImportForm } from './import-form.tsx'
import { KindLine } from './kind-line.tsx'
import { messages } from './messages.ts'
import '../authority.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({ unit: z.uuid().optional() })

/** The eight lists of a department: what holds, what is missing, what held before. */
export function ListsScreen() {
  const t = useText(messages)
  const label = useLabel()
  const { message } = App.useApp()
  const { account } = useCaller()
  const [{ unit }, setFilters] = useFilters(filters)
  const [importing, bring] = useState<ListKind>()
  const departments = useDepartments()
  // Whoever works in a department sees its own; the bureau chooses.
  const own = departments.find(({ id }) => id === account.unitId)?.id
  const chosen = own ?? unit
  const list = useOperation(
    listAuthorityLists,
    { query: chosen === undefined ? {} : { unitId: chosen } },
    { enabled: chosen !== undefined },
  )
  const mayKeep = chosen !== undefined && (list.data?.keeps.includes(chosen) ?? false)
  return (
    <section className="page authority">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      {own === undefined && (
        <div className="actions">
          <DepartmentChoice
            label={t('unit')}
            all={t('allUnits')}
            among={departments.map(({ id, name }) => ({ unitId: id, unitName: name }))}
            chosen={unit}
            onChoose={(next) => setFilters({ unit: next })}
          />
        </div>
      )}
      {chosen === undefined && <Empty icon="folder" title={t('choose')} />}
      {chosen !== undefined && (
        <Reading of={list}>
          {({ versions }) => (
            <div className="card">
              <ul className="lines authority-lines">
                {codesOf(listKinds).map((kind) => (
                  <KindLine
                    key={kind}
                    kind={kind}
                    versions={versions.filter((one) => one.kind === kind)}
                    {...(mayKeep ? { onImport: () => bring(kind) } : {})}
                  />
                ))}
              </ul>
            </div>
          )}
        </Reading>
      )}
      <Drawer
        open={importing !== undefined}
        onClose={() => bring(undefined)}
        title={importing && t('importTitle', { kind: label(listKinds, importing) })}
        size="min(48rem, 100vw)"
        destroyOnHidden
      >
        {importing !== undefined && chosen !== undefined && (
          <ImportForm
            kind={importing}
            unitId={chosen}
            onCancel={() => bring(undefined)}
            onDone={(sentence) => {
              bring(undefined)
              void message.success(sentence)
            }}
          />
        )}
      </Drawer>
    </section>
  )
}
