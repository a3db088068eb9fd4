import { useQueryClient } from '@tanstack/react-query'
import { readDispute } from '#capabilities/disputes/contract.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { requestSendBack } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { messages } from './messages.ts'

/** Asks to give a dispute back, with reasons. */
export function SendBackForm({ matter, moved, onDone, onCancel }: ActProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { id: disputeId, version } = matter
  const form = useForm(requestSendBack, { draft: `send-back.${disputeId}` })
  const ask = useWrite(requestSendBack, {
    invalidates: [readDispute],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('sentBack'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => ask.mutate({ params: { disputeId }, body, version }))}
      isBusy={ask.isPending}
      does={t('sendBackDo')}
      lead={<p>{t('sendBackLead')}</p>}
      moved={moved}
      mayRetry={matter.may.includes('request-send-back')}
      onCancel={onCancel}
    >
      <DeskText
        form={form}
        path="reason"
        label={t('reason')}
        hint={t('sendBackReasonHint')}
        rows={4}
        maxLength={1000}
      />
    </ActForm>
  )
}
