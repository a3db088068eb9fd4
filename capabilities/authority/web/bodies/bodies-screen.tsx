import { App, Drawer } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listEnforcementBodies } from '../../contract.ts'
import { actTypes, bodyFaults, bodyKinds } from '../../domain/index.ts'
import { DepartmentChoice } from '../department-choice.tsx'
import type { Body } from './body.ts'
import { BodyDetail } from './body-detail.tsx'
import { RegisterBodyForm } from './body-forms.tsx'
import { messages } from './messages.ts'
import '../authority.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({ unit: z.uuid().optional() })

export function BodiesScreen() {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [{ unit }, setFilters] = useFilters(filters)
  const [openedId, open] = useState<string>()
  const [isRegistering, register] = useState(false)
  const list = useOperation(listEnforcementBodies)
  const all = list.data?.bodies ?? []
  const opened = all.find(({ id }) => id === openedId)
  return (
    <section className="page authority">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <div className="actions">
        <DepartmentChoice
          label={t('unit')}
          all={t('allUnits')}
          among={all}
          chosen={unit}
          onChoose={(chosen) => setFilters({ unit: chosen })}
        />
        {may('registerEnforcementBody') && (
          <Button look="primary" onClick={() => register(true)}>
            {t('register')}
          </Button>
        )}
      </div>
      <Reading of={list}>
        {({ bodies }) => {
          const shown = bodies.filter(({ unitId }) => unit === undefined || unitId === unit)
          return shown.length === 0 ? (
            <Empty icon="shield" title={t('none')} hint={t('noneHint')} />
          ) : (
            <div className="card">
              <ul className="lines authority-lines">
                {shown.map((body) => (
                  <BodyLine key={body.id} body={body} onOpen={() => open(body.id)} />
                ))}
              </ul>
            </div>
          )
        }}
      </Reading>
      <Drawer
        open={isRegistering}
        onClose={() => register(false)}
        title={t('register')}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        <RegisterBodyForm
          onCancel={() => register(false)}
          onDone={(sentence) => {
            register(false)
            void message.success(sentence)
          }}
        />
      </Drawer>
      <Drawer
        open={opened !== undefined}
        onClose={() => open(undefined)}
        title={opened?.name}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        {opened && (
          <BodyDetail body={opened} bodies={all} onDone={(sentence) => void message.success(sentence)} />
        )}
      </Drawer>
    </section>
  )
}

function BodyLine({ body, onOpen }: { readonly body: Body; readonly onOpen: () => void }) {
  const t = useText(messages)
  const label = useLabel()
  const principal = body.entrustments.find(({ isInForce }) => isInForce)
  return (
    <li>
      <button type="button" className="authority-open" onClick={onOpen}>
        {body.name}
      </button>
      <p className="authority-facts">
        <Tag tone={body.kind === 'entrusted' ? 'primary' : 'plain'}>{label(bodyKinds, body.kind)}</Tag>
        {body.lacks.map((fault) => (
          <Tag key={fault} tone="danger">
            {label(bodyFaults, fault)}
          </Tag>
        ))}
        {body.lacks.length === 0 && <Tag tone="good">{t('inForce')}</Tag>}
        {body.entrustments.some(({ isExpiring }) => isExpiring) && <Tag tone="warning">{t('expiring')}</Tag>}
        {principal && <span>{t('inNameOf', { name: principal.principalName })}</span>}
        <span className="quiet">
          {(principal?.powers ?? body.actTypes).map((type) => label(actTypes, type)).join(' · ')}
        </span>
      </p>
    </li>
  )
}
