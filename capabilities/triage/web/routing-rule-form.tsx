import { useQueryClient } from '@tanstack/react-query'
import { categories, sectors } from '#capabilities/disputes/domain/index.ts'
import { useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskCheck, DeskText, DeskTree } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { proposeRoutingRule, readTriage } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { useHolders } from './holders.ts'
import { messages } from './messages.ts'

/** From one ruling to a rule: for which disputes it shall hold, and where they go. */
export function RoutingRuleForm({ matter, moved, onDone, onCancel }: ActProps) {
  const t = useText(messages)
  const label = useLabel()
  const client = useQueryClient()
  const disputeId = matter.id
  const inForce = useOperation(readTriage, { params: { disputeId } }).data?.inForce
  const form = useForm(proposeRoutingRule, {
    initial: { byCategory: true, bySector: false, byPlace: false, toUnitId: matter.holderUnitId },
    draft: `routing-rule.${disputeId}`,
  })
  const propose = useWrite(proposeRoutingRule, {
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('routingProposed'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => propose.mutate({ params: { disputeId }, body }))}
      isBusy={propose.isPending}
      does={t('routingDo')}
      lead={<p>{t('routingLead')}</p>}
      moved={moved}
      onCancel={onCancel}
    >
      <p className="field-label">{t('routingWhen')}</p>
      <DeskCheck
        form={form}
        path="byCategory"
        label={t('routingByCategory', { category: inForce ? label(categories, inForce.category) : '' })}
      />
      {inForce?.sector && (
        <DeskCheck
          form={form}
          path="bySector"
          label={t('routingBySector', { sector: label(sectors, inForce.sector) })}
        />
      )}
      <DeskCheck form={form} path="byPlace" label={t('routingByPlace')} hint={t('routingByPlaceHint')} />
      <DeskTree form={form} path="toUnitId" label={t('routingTo')} branches={useHolders()} />
      <DeskText form={form} path="reason" label={t('reason')} rows={4} maxLength={1000} />
    </ActForm>
  )
}
