import { useQueryClient } from '@tanstack/react-query'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskDay, DeskText, DeskYesNo } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { decideRoutingRule, endRoutingRule } from '../contract.ts'
import { messages } from './messages.ts'

interface FormProps {
  readonly routingRuleId: string
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

export function RoutingDecisionForm({ routingRuleId, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const form = useForm(decideRoutingRule, { draft: `routing-decision.${routingRuleId}` })
  const decide = useWrite(decideRoutingRule, {
    onSuccess: ({ state }) => {
      form.clear()
      void client.invalidateQueries()
      onDone(t(state === 'in-force' ? 'routingAdopted' : 'routingRejected'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => decide.mutate({ params: { routingRuleId }, body }))}
      isBusy={decide.isPending}
      does={t('routingDecide')}
      lead={<p>{t('routingDecideLead')}</p>}
      onCancel={onCancel}
    >
      <DeskYesNo
        form={form}
        path="adopt"
        label={t('routingAnswer')}
        yes={t('routingAdopt')}
        no={t('routingReject')}
      />
      {form.typed.adopt && (
        <>
          <DeskDay
            form={form}
            path="validFrom"
            label={t('routingValidFrom')}
            hint={t('routingValidFromHint')}
            isOptional
          />
          <DeskDay form={form} path="validTo" label={t('routingValidTo')} isOptional />
        </>
      )}
      <DeskText form={form} path="reason" label={t('reason')} rows={3} maxLength={1000} />
    </ActForm>
  )
}

export function RoutingEndForm({ routingRuleId, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const form = useForm(endRoutingRule, { draft: `routing-end.${routingRuleId}` })
  const end = useWrite(endRoutingRule, {
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('routingEnded'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => end.mutate({ params: { routingRuleId }, body }))}
      isBusy={end.isPending}
      does={t('routingEnd')}
      lead={<p>{t('routingEndLead')}</p>}
      onCancel={onCancel}
    >
      <DeskDay form={form} path="lastDay" label={t('routingLastDay')} />
      <DeskText form={form} path="reason" label={t('reason')} rows={3} maxLength={1000} />
    </ActForm>
  )
}
