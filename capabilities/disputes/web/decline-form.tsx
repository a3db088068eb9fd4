import { useQueryClient } from '@tanstack/react-query'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { declineDispute, readDispute } from '../contract.ts'
import { declineGrounds } from '../domain/index.ts'
import { type ActProps, isPossibleNow } from './matter.ts'
import { messages } from './messages.ts'

export function DeclineForm({ matter, moved, onDone, onCancel }: ActProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const form = useForm(declineDispute, { draft: `decline.${matter.id}` })
  const decline = useWrite(declineDispute, {
    invalidates: [readDispute],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('declined'))
    },
    onProblem: form.refuse,
  })
  const { id: disputeId, version } = matter
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => decline.mutate({ params: { disputeId }, body, version }))}
      isBusy={decline.isPending}
      does={t('declineDo')}
      look="danger"
      lead={<p>{t('declineLead')}</p>}
      moved={moved}
      mayRetry={isPossibleNow(matter, 'decline')}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="ground" label={t('declineGround')} options={declineGrounds} />
      <DeskText form={form} path="reason" label={t('declineReason')} rows={4} maxLength={1000} />
    </ActForm>
  )
}
