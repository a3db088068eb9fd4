import { useQueryClient } from '@tanstack/react-query'
import { readDispute } from '#capabilities/disputes/contract.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText, DeskYesNo } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { answerSendBack } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { messages } from './messages.ts'

/** The hub's answer to a send-back. */
export function RuleForm({ matter, moved, onDone, onCancel }: ActProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { id: disputeId, version } = matter
  const form = useForm(answerSendBack, { draft: `rule.${disputeId}` })
  const rule = useWrite(answerSendBack, {
    invalidates: [readDispute],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('ruled'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => rule.mutate({ params: { disputeId }, body, version }))}
      isBusy={rule.isPending}
      does={t('ruleDo')}
      lead={
        <>
          <p>{t('ruleLead')}</p>
          <Asked matter={matter} />
        </>
      }
      moved={moved}
      mayRetry={matter.may.includes('refuse-send-back')}
      onCancel={onCancel}
    >
      <DeskYesNo form={form} path="agree" label={t('ruleAnswer')} yes={t('ruleAgree')} no={t('ruleRefuse')} />
      <DeskText form={form} path="reason" label={t('reason')} rows={4} maxLength={1000} />
    </ActForm>
  )
}

function Asked({ matter }: Pick<ActProps, 'matter'>) {
  const t = useText(messages)
  const asked = matter.timeline.findLast(({ type }) => type === 'send-back-requested')
  return asked?.reason === undefined ? null : <Note>{t('ruleAsked', { reason: asked.reason })}</Note>
}
