import { Link, useParams } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Fact, Facts, Icon, Money, Note, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readEquipmentPlan } from '../contract.ts'
import { deviceKinds, planStates } from '../domain/index.ts'
import { type PlanPage, toneOfPlan } from './device.ts'
import { messages } from './messages.ts'
import { AdoptForm, AllocateForm, CloseForm, ReceiveForm, ReopenForm } from './plan-forms.tsx'
import './equipment.css'

/** A purchase: what was proposed by need, what each department gets, what has come. */
export function PlanScreen() {
  const t = useText(messages)
  const { equipmentPlanId } = useParams({ strict: false }) as { readonly equipmentPlanId: string }
  const read = useOperation(readEquipmentPlan, { params: { equipmentPlanId } })
  return (
    <section className="page equipment">
      <Link className="crumb" to={'/equipment-needs' as never}>
        <Icon name="back" />
        {t('planBack')}
      </Link>
      <Reading of={read}>
        {(page) => (
          <>
            <Head page={page} />
            <Allocations page={page} />
          </>
        )}
      </Reading>
    </section>
  )
}

function Head({ page }: { readonly page: PlanPage }) {
  const t = useText(messages)
  const label = useLabel()
  const { plan, may } = page
  const left = plan.quantity - plan.allocated
  return (
    <>
      <PageTitle>{plan.batch}</PageTitle>
      <p className="equipment-tags">
        <Tag tone={toneOfPlan[plan.state]}>{label(planStates, plan.state)}</Tag>
        <span>{t('planFacts', plan)}</span>
      </p>
      <div className="actions">
        {may.adopt && (
          <ActDrawer does={t('adopt')} look="primary">
            {(closing) => <AdoptForm plan={plan} {...closing} />}
          </ActDrawer>
        )}
        {may.reopen && (
          <ActDrawer does={t('reopen')} look="plain">
            {(closing) => <ReopenForm plan={plan} {...closing} />}
          </ActDrawer>
        )}
        {may.close && (
          <ActDrawer does={t('close')} look="quiet">
            {(closing) => <CloseForm plan={plan} {...closing} />}
          </ActDrawer>
        )}
      </div>
      {left > 0 && plan.state === 'draft' && <Note tone="warning" title={t('planLeft', { count: left })} />}
      <Facts>
        <Fact label={t('kind')}>{label(deviceKinds, plan.kind)}</Fact>
        <Fact label={t('fund')}>{plan.fund}</Fact>
        <Fact label={t('unitPrice')}>
          <Money fen={plan.unitPrice} />
        </Fact>
        <Fact label={t('planSum')}>
          <Money fen={plan.unitPrice * plan.quantity} />
        </Fact>
      </Facts>
    </>
  )
}

function Allocations({ page: { plan, allocations, may } }: { readonly page: PlanPage }) {
  const t = useText(messages)
  return (
    <div className="equipment-wide">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('department')}</th>
            <th scope="col">{t('columnAllocated')}</th>
            <th scope="col">{t('columnProposed')}</th>
            <th scope="col">{t('columnNeed')}</th>
            <th scope="col">{t('columnHeld')}</th>
            <th scope="col">{t('columnReceived')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {allocations.map((one) => (
            <tr key={one.unitId}>
              <td>
                {one.unitName}
                {one.reason && <span className="list-facts">{one.reason}</span>}
              </td>
              <td className="figure" data-label={t('columnAllocated')}>
                <strong>{one.quantity}</strong>
              </td>
              <td className="figure" data-label={t('columnProposed')}>
                {one.proposed}
              </td>
              <td className="figure" data-label={t('columnNeed')}>
                {one.need}
              </td>
              <td className="figure" data-label={t('columnHeld')}>
                {one.held}
              </td>
              <td className="figure" data-label={t('columnReceived')}>
                {one.received}
              </td>
              <td>
                {may.allocate && (
                  <ActDrawer does={t('allocate')}>
                    {(closing) => <AllocateForm plan={plan} one={one} {...closing} />}
                  </ActDrawer>
                )}
                {one.mayReceive && (
                  <ActDrawer does={t('receive')}>
                    {(closing) => <ReceiveForm plan={plan} one={one} {...closing} />}
                  </ActDrawer>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
