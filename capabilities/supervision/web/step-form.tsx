import { listAttachments } from '#capabilities/files/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { judgeSupervisionReply, replyToSupervisionOrder, withdrawSupervisionOrder } from '../contract.ts'
import { messages } from './messages.ts'
import type { Order, Step } from './order.ts'
import { type Closing, SuperviseForm } from './supervise-form.tsx'

interface StepProps extends Closing {
  readonly order: Order
}

const forms = { reply: ReplyForm, accept: AcceptForm, reopen: ReopenForm, withdraw: WithdrawForm }

/** The form of one step of an order. */
export function StepForm({ step, ...props }: StepProps & { readonly step: Step }) {
  const Shown = forms[step]
  return <Shown {...props} />
}

function about({ order, ...closing }: StepProps, step: Step) {
  const draft = `supervision.${step}.${order.id}.${order.turns.length}`
  return { ...closing, params: { supervisionOrderId: order.id }, version: order.version, draft }
}

function ReplyForm(props: StepProps) {
  const t = useText(messages)
  const params = { disputeId: props.order.disputeId }
  const attached = useOperation(listAttachments, { params }).data?.attachments ?? []
  const papers = attached
    .filter(({ document }) => document !== 'signature')
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SuperviseForm
      {...about(props, 'reply')}
      operation={replyToSupervisionOrder}
      does={t('replyDo')}
      done={() => t('replied')}
    >
      {(form) => (
        <>
          <DeskText
            form={form}
            path="reply"
            label={t('replyWords')}
            hint={t('replyHint')}
            rows={5}
            maxLength={4000}
          />
          <DeskSelect
            form={form}
            path="papers"
            label={t('papers')}
            hint={t('papersHint')}
            options={papers}
            isMany
            isOptional
          />
        </>
      )}
    </SuperviseForm>
  )
}

function AcceptForm(props: StepProps) {
  const t = useText(messages)
  return (
    <SuperviseForm
      {...about(props, 'accept')}
      operation={judgeSupervisionReply}
      initial={{ verdict: 'accept' }}
      does={t('acceptDo')}
      done={() => t('accepted')}
    >
      {(form) => (
        <DeskText form={form} path="words" label={t('acceptWords')} rows={2} maxLength={1000} isOptional />
      )}
    </SuperviseForm>
  )
}

function ReopenForm(props: StepProps) {
  const t = useText(messages)
  const language = useLanguage()
  return (
    <SuperviseForm
      {...about(props, 'reopen')}
      operation={judgeSupervisionReply}
      initial={{ verdict: 'reopen' }}
      does={t('reopenDo')}
      done={({ dueOn }) => t('reopened', { day: dateText(dueOn ?? '', language) })}
      lead={<p>{t('reopenLead')}</p>}
    >
      {(form) => <DeskText form={form} path="reason" label={t('reopenWords')} rows={4} maxLength={1000} />}
    </SuperviseForm>
  )
}

function WithdrawForm(props: StepProps) {
  const t = useText(messages)
  return (
    <SuperviseForm
      {...about(props, 'withdraw')}
      operation={withdrawSupervisionOrder}
      does={t('withdrawDo')}
      done={() => t('withdrawn')}
      lead={<p>{t('withdrawLead')}</p>}
    >
      {(form) => <DeskText form={form} path="reason" label={t('withdrawWords')} rows={3} maxLength={1000} />}
    </SuperviseForm>
  )
}
