import { App, Drawer } from 'antd'
import { useState } from 'react'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Button, Day, Fact, Facts, useMay } from '#platform/web/ui/index.ts'
import { committeeKinds, sectors, unitKinds } from '../domain/index.ts'
import { FoundUnitForm } from './found-unit-form.tsx'
import { MergeUnitForm } from './merge-unit-form.tsx'
import { messages } from './messages.ts'
import { RenameUnitForm } from './rename-unit-form.tsx'
import type { Unit } from './unit.ts'
import { UnitContactForm } from './unit-contact-form.tsx'
import { UnitPeople } from './unit-people.tsx'

interface DetailProps {
  readonly unit: Unit
  readonly units: readonly Unit[]
  readonly onChoose: (unitId: string) => void
}

export function UnitDetail({ unit, units, onChoose }: DetailProps) {
  return (
    <div className="pane-detail">
      <section className="card">
        <h2>{unit.name}</h2>
        <UnitFacts unit={unit} units={units} />
        <UnitActs unit={unit} units={units} onChoose={onChoose} />
      </section>
      <UnitPeople unit={unit} />
    </div>
  )
}

function UnitFacts({ unit, units }: Omit<DetailProps, 'onChoose'>) {
  const t = useText(messages)
  const label = useLabel()
  const nameOf = (id: string | undefined) => units.find((other) => other.id === id)?.name
  const below = units.filter(({ parentId }) => parentId === unit.id).length
  return (
    <Facts>
      <Fact label={t('kind')}>{label(unitKinds, unit.kind)}</Fact>
      <Fact label={t('divisionCode')}>
        <span className="figure">{unit.divisionCode}</span>
      </Fact>
      {unit.parentId && <Fact label={t('parent')}>{nameOf(unit.parentId)}</Fact>}
      {unit.committeeKind && (
        <Fact label={t('committeeKind')}>{label(committeeKinds, unit.committeeKind)}</Fact>
      )}
      {unit.sector && <Fact label={t('sector')}>{label(sectors, unit.sector)}</Fact>}
      {unit.responsibleUnitId && <Fact label={t('responsible')}>{nameOf(unit.responsibleUnitId)}</Fact>}
      {unit.kind === 'committee' && (
        <Fact label={t('seal')}>{unit.sealName ?? <span className="unknown">{t('sealNone')}</span>}</Fact>
      )}
      {unit.phone && (
        <Fact label={t('phone')}>
          <span className="figure">{unit.phone}</span>
        </Fact>
      )}
      {unit.office && <Fact label={t('office')}>{unit.office}</Fact>}
      <Fact label={t('validFrom')}>
        <Day of={unit.validFrom} />
      </Fact>
      {unit.validTo && (
        <Fact label={t('validTo')}>
          <Day of={unit.validTo} />
        </Fact>
      )}
      {below > 0 && <Fact label={t('below')}>{t('belowCount', { count: below })}</Fact>}
    </Facts>
  )
}

/** What a system administrator may do with a unit. */
function UnitActs({ unit, units, onChoose }: DetailProps) {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [act, setAct] = useState<'rename' | 'contact' | 'found' | 'merge'>()
  const close = () => setAct(undefined)
  const done = (sentence: string) => {
    close()
    message.success(sentence)
  }
  if (!may('renameUnit')) return null
  return (
    <>
      <div className="actions">
        <Button onClick={() => setAct('rename')}>{t('rename')}</Button>
        <Button onClick={() => setAct('contact')}>{t('contact')}</Button>
        <Button onClick={() => setAct('found')}>{t('found')}</Button>
        {unit.validTo === undefined && <Button onClick={() => setAct('merge')}>{t('merge')}</Button>}
      </div>
      <Drawer
        open={act !== undefined}
        onClose={close}
        title={act && t(act)}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        {act === 'rename' && <RenameUnitForm unit={unit} onDone={done} onCancel={close} />}
        {act === 'contact' && <UnitContactForm unit={unit} onDone={done} onCancel={close} />}
        {act === 'merge' && <MergeUnitForm unit={unit} units={units} onDone={done} onCancel={close} />}
        {act === 'found' && (
          <FoundUnitForm
            parent={unit}
            units={units}
            onFounded={(id) => {
              done(t('founded'))
              onChoose(id)
            }}
            onCancel={close}
          />
        )}
      </Drawer>
    </>
  )
}
