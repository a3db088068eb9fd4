import { App } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listSchemes } from '../../contract.ts'
import { schemeKinds } from '../../domain/index.ts'
import { DepartmentChoice } from '../department-choice.tsx'
import { messages } from './messages.ts'
import { RegisterSchemeForm } from './scheme-form.tsx'
import { SchemeLine } from './scheme-line.tsx'
import '../authority.css'

type Department = Answer<typeof listSchemes>['departments'][number]

/** Lives in the address of the screen. */
const filters = z.strictObject({
  view: z.enum(['all', 'lacking']).default('all'),
  unit: z.uuid().optional(),
})

export function SchemesScreen() {
  const t = useText(messages)
  const [{ view, unit }, setFilters] = useFilters(filters)
  const list = useOperation(listSchemes)
  return (
    <section className="page authority">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <Reading
        of={list}
        isEmpty={({ departments }) => departments.length === 0}
        empty={<Empty icon="paper" title={t('none')} />}
      >
        {({ departments }) => {
          const ofUnit = departments.filter(({ unitId }) => unit === undefined || unitId === unit)
          const lacking = ofUnit.filter((one) => one.lacking.length > 0)
          const shown = view === 'all' ? ofUnit : lacking
          const chips = [
            { value: 'all' as const, label: t('viewAll'), count: ofUnit.length },
            { value: 'lacking' as const, label: t('viewLacking'), count: lacking.length },
          ]
          return (
            <>
              <div className="actions">
                <DepartmentChoice
                  label={t('unit')}
                  all={t('allUnits')}
                  among={departments}
                  chosen={unit}
                  onChoose={(chosen) => setFilters({ unit: chosen })}
                />
              </div>
              {departments.length > 1 && unit === undefined && (
                <ChoiceChips
                  label={t('screen')}
                  chips={chips}
                  chosen={view}
                  onChoose={(chosen) => setFilters({ view: chosen ?? 'all' })}
                />
              )}
              {shown.length === 0 && <Empty icon="check" title={t('noneLacking')} />}
              {shown.map((one) => (
                <DepartmentCard key={one.unitId} department={one} />
              ))}
            </>
          )
        }}
      </Reading>
    </section>
  )
}

function DepartmentCard({ department }: { readonly department: Department }) {
  const t = useText(messages)
  const label = useLabel()
  const { message } = App.useApp()
  const [isRegistering, register] = useState(false)
  const { unitId, unitName, lacking, schemes, mayKeep } = department
  const say = (sentence: string) => void message.success(sentence)
  return (
    <section className="card authority">
      <div className="authority-facts">
        <h2>{unitName}</h2>
        {lacking.length === 0 && <Tag tone="good">{t('complete')}</Tag>}
        {lacking.map((kind) => (
          <Tag key={kind} tone="danger">
            {t('lacks', { kind: label(schemeKinds, kind) })}
          </Tag>
        ))}
      </div>
      {schemes.length > 0 && (
        <ul className="lines authority-lines">
          {schemes.map((scheme) => (
            <SchemeLine key={scheme.id} scheme={scheme} mayKeep={mayKeep} onDone={say} />
          ))}
        </ul>
      )}
      {mayKeep && !isRegistering && (
        <div className="actions">
          <Button look="primary" onClick={() => register(true)}>
            {t('register')}
          </Button>
        </div>
      )}
      {isRegistering && (
        <RegisterSchemeForm
          unitId={unitId}
          onCancel={() => register(false)}
          onDone={(sentence) => {
            register(false)
            say(sentence)
          }}
        />
      )}
    </section>
  )
}
