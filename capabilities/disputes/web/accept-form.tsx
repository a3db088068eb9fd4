import { useQueryClient } from '@tanstack/react-query'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { acceptDispute, readDispute } from '../contract.ts'
import { type ActProps, isPossibleNow } from './matter.ts'
import { messages } from './messages.ts'

export function AcceptForm({ matter, moved, onDone, onCancel }: ActProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const form = useForm({})
  const accept = useWrite(acceptDispute, {
    invalidates: [readDispute],
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('accepted'))
    },
    onProblem: form.refuse,
  })
  const send = () => accept.mutate({ params: { disputeId: matter.id }, version: matter.version })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={accept.isPending}
      does={t('acceptDo')}
      lead={
        <>
          <p>{t('acceptLead')}</p>
          <p className="quiet">{t('acceptCheck')}</p>
        </>
      }
      moved={moved}
      mayRetry={isPossibleNow(matter, 'accept')}
      onCancel={onCancel}
    />
  )
}
