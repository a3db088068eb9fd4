import { App, Drawer } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listEnforcementOfficers } from '../../contract.ts'
import type { Standing } from '../../domain/index.ts'
import { DepartmentChoice } from '../department-choice.tsx'
import { CheckForm } from './check-form.tsx'
import { messages } from './messages.ts'
import { OfficerDetail } from './officer-detail.tsx'
import { RegisterOfficerForm } from './officer-forms.tsx'
import { OfficerTable } from './officer-table.tsx'
import type { People, Person } from './person.ts'
import '../authority.css'

const views = {
  all: 'viewAll',
  valid: 'viewValid',
  expiring: 'viewExpiring',
  invalid: 'viewInvalid',
  without: 'viewWithout',
  auxiliary: 'viewAuxiliary',
  left: 'viewLeft',
} as const
type View = keyof typeof views

const lapsed: readonly Standing[] = ['expired', 'suspended', 'revoked', 'cancelled', 'unfiled', 'not-yet']

function isIn(view: View, { standing, isExpiring }: Person): boolean {
  if (view === 'all') return standing !== 'left'
  if (view === 'expiring') return isExpiring
  if (view === 'invalid') return lapsed.includes(standing)
  return standing === view
}

/** Lives in the address of the screen. */
const filters = z.strictObject({
  view: z.enum(Object.keys(views) as [View, ...View[]]).default('all'),
  unit: z.uuid().optional(),
})

/** Who may enforce today, whose certificate ends, and who helps only. */
export function OfficersScreen() {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [{ view, unit }, setFilters] = useFilters(filters)
  const [openedId, open] = useState<string>()
  const [doing, act] = useState<'register' | 'check'>()
  const list = useOperation(listEnforcementOfficers, { query: {} })
  const opened = list.data?.officers.find(({ id }) => id === openedId)
  const say = (sentence: string) => void message.success(sentence)
  const stop = () => act(undefined)
  return (
    <section className="page authority">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <div className="actions">
        <DepartmentChoice
          label={t('unit')}
          all={t('allUnits')}
          among={list.data?.officers ?? []}
          chosen={unit}
          onChoose={(chosen) => setFilters({ unit: chosen })}
        />
        {may('registerEnforcementOfficer') && (
          <Button look="primary" onClick={() => act('register')}>
            {t('register')}
          </Button>
        )}
        <Button onClick={() => act('check')}>{t('check')}</Button>
      </div>
      <Reading of={list}>
        {(people) => {
          const ofUnit = people.officers.filter(({ unitId }) => unit === undefined || unitId === unit)
          const shown = ofUnit.filter((one) => isIn(view, one))
          const chips = (Object.keys(views) as View[])
            .map((value) => ({
              value,
              label: t(views[value]),
              count: ofUnit.filter((one) => isIn(value, one)).length,
            }))
            .filter(({ value, count }) => count > 0 || value === 'all')
          return (
            <>
              <ChoiceChips
                label={t('standing')}
                chips={chips}
                chosen={view}
                onChoose={(chosen) => setFilters({ view: chosen ?? 'all' })}
              />
              {shown.length === 0 ? (
                <Empty
                  icon="person"
                  title={ofUnit.length === 0 ? t('none') : t('noneSuch')}
                  {...(ofUnit.length === 0 ? { hint: t('noneHint') } : {})}
                />
              ) : (
                <OfficerTable people={shown} needed={people.training.hoursPerYear} onOpen={open} />
              )}
              <Rules people={people} />
            </>
          )
        }}
      </Reading>
      <Drawer
        open={doing !== undefined}
        onClose={stop}
        title={doing === 'check' ? t('check') : t('register')}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        {doing === 'check' && (
          <CheckForm
            people={(list.data?.officers ?? []).filter((one) => unit === undefined || one.unitId === unit)}
            onCancel={stop}
          />
        )}
        {doing === 'register' && (
          <RegisterOfficerForm
            onCancel={stop}
            onDone={(sentence) => {
              stop()
              say(sentence)
            }}
          />
        )}
      </Drawer>
      <Drawer
        open={opened !== undefined}
        onClose={() => open(undefined)}
        title={opened?.name}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        {opened && (
          <OfficerDetail
            person={opened}
            maySetStates={list.data?.maySetStates ?? false}
            needed={list.data?.training.hoursPerYear ?? 0}
            onDone={say}
          />
        )}
      </Drawer>
    </section>
  )
}

function Rules({ people }: { readonly people: People }) {
  const t = useText(messages)
  const { hoursPerYear: hours, basis, assumption } = people.training
  const { warnDays: days } = people.expiry
  return (
    <p className="quiet">
      {t('trainingNote', { hours, basis })} {t('expiryNote', { days })}{' '}
      {(assumption || people.expiry.assumption) && <Tag tone="warning">{t('assumption')}</Tag>}
    </p>
  )
}
