import { useQueryClient } from '@tanstack/react-query'
import { readDispute } from '#capabilities/disputes/contract.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText, DeskTree } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { dispatchDispute } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { useHolders } from './holders.ts'
import { messages } from './messages.ts'

/** Sends a dispute to the unit that is competent. */
export function DispatchForm({ matter, moved, onDone, onCancel }: ActProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { id: disputeId, version } = matter
  const form = useForm(dispatchDispute, { draft: `dispatch.${disputeId}` })
  const dispatch = useWrite(dispatchDispute, {
    invalidates: [readDispute],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('dispatched'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => dispatch.mutate({ params: { disputeId }, body, version }))}
      isBusy={dispatch.isPending}
      does={t('dispatchDo')}
      lead={<p>{t('dispatchLead')}</p>}
      moved={moved}
      mayRetry={matter.may.includes('dispatch')}
      onCancel={onCancel}
    >
      <DeskTree
        form={form}
        path="toUnitId"
        label={t('dispatchTo')}
        hint={t('dispatchToHint')}
        branches={useHolders(matter.holderUnitId)}
      />
      <DeskText
        form={form}
        path="reason"
        label={t('reason')}
        hint={t('dispatchReasonHint')}
        rows={4}
        maxLength={1000}
      />
    </ActForm>
  )
}
