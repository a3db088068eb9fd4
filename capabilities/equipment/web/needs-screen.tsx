import { Link } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import {
  ActDrawer,
  type Closing,
  DeskChoice,
  DeskMoney,
  DeskNumber,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Money, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listEquipmentNeeds, openEquipmentPlan } from '../contract.ts'
import { deviceKinds, planStates } from '../domain/index.ts'
import { type Needs, toneOfPlan } from './device.ts'
import { messages } from './messages.ts'
import './equipment.css'

/** What is short where, and what is bought for it. */
export function NeedsScreen() {
  const t = useText(messages)
  const read = useOperation(listEquipmentNeeds, {})
  return (
    <section className="page equipment">
      <PageTitle lead={t('needsLead')}>{t('needs')}</PageTitle>
      <Reading of={read}>
        {(needs) => (
          <>
            <Plans needs={needs} />
            <Units needs={needs} />
          </>
        )}
      </Reading>
    </section>
  )
}

function Units({ needs: { units, rule } }: { readonly needs: Needs }) {
  const t = useText(messages)
  return (
    <section className="card">
      <h2>{t('unitsCaption')}</h2>
      <p className="quiet">
        {t('needsRule', { officers: rule.officersPerCamera, basis: rule.basis })}{' '}
        {rule.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
      </p>
      <div className="equipment-wide">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('department')}</th>
              <th scope="col">{t('columnShort')}</th>
              <th scope="col">{t('columnNeed')}</th>
              <th scope="col">{t('columnOfficers')}</th>
              <th scope="col">{t('columnHave')}</th>
              <th scope="col">{t('columnRepair')}</th>
              <th scope="col">{t('columnStations')}</th>
              <th scope="col">{t('columnSilent')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.unitId}>
                <td>{unit.unitName}</td>
                <td className="figure" data-label={t('columnShort')}>
                  {unit.shortage > 0 ? <Tag tone="danger">{unit.shortage}</Tag> : unit.shortage}
                </td>
                <td className="figure" data-label={t('columnNeed')}>
                  {unit.need}
                </td>
                <td className="figure" data-label={t('columnOfficers')}>
                  {unit.officers}
                </td>
                <td className="figure" data-label={t('columnHave')}>
                  {unit.inUse}
                </td>
                <td className="figure" data-label={t('columnRepair')}>
                  {unit.repair}
                </td>
                <td className="figure" data-label={t('columnStations')}>
                  {unit.stations}
                </td>
                <td className="figure" data-label={t('columnSilent')}>
                  {unit.silent > 0 ? (
                    <Link to="/equipment" search={{ show: 'silent', unitId: unit.unitId } as never}>
                      {unit.silent}
                    </Link>
                  ) : (
                    unit.silent
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Plans({ needs: { plans, mayPlan } }: { readonly needs: Needs }) {
  const t = useText(messages)
  const label = useLabel()
  if (plans.length === 0 && !mayPlan) return null
  return (
    <section className="card">
      <h2>{t('plans')}</h2>
      {plans.length === 0 && <p className="quiet">{t('noPlans')}</p>}
      <ul className="lines">
        {plans.map((plan) => (
          <li key={plan.id}>
            <div>
              <Link to="/equipment-plans/$equipmentPlanId" params={{ equipmentPlanId: plan.id } as never}>
                {plan.batch}
              </Link>{' '}
              <Tag tone={toneOfPlan[plan.state]}>{label(planStates, plan.state)}</Tag>
              <span className="quiet equipment-sub">
                {label(deviceKinds, plan.kind)} ·{' '}
                {t('planFacts', {
                  quantity: plan.quantity,
                  allocated: plan.allocated,
                  received: plan.received,
                })}{' '}
                · <Money fen={plan.quantity * plan.unitPrice} />
              </span>
            </div>
          </li>
        ))}
      </ul>
      {mayPlan && (
        <div className="actions">
          <ActDrawer does={t('openPlan')} look="plain">
            {(closing) => <OpenPlanForm {...closing} />}
          </ActDrawer>
        </div>
      )}
    </section>
  )
}

function OpenPlanForm(closing: Closing) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={openEquipmentPlan}
      initial={{ kind: 'camera' }}
      draft="equipment.plan"
      lead={<p>{t('openPlanLead')}</p>}
      does={t('openPlan')}
      done={({ proposed }) => t('planOpened', { count: proposed })}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="kind" label={t('kind')} options={deviceKinds} />
          <DeskText form={form} path="batch" label={t('batch')} maxLength={100} />
          <DeskText form={form} path="fund" label={t('fund')} maxLength={100} />
          <DeskNumber form={form} path="quantity" label={t('quantity')} />
          <DeskMoney form={form} path="unitPrice" label={t('unitPrice')} />
        </>
      )}
    </OperationForm>
  )
}
