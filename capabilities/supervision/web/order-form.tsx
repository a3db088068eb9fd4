import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { DeskChoice, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText, Reading } from '#platform/web/ui/index.ts'
import { issueSupervisionOrder, listSupervisionOrders } from '../contract.ts'
import { type OrderKind, type OrderTrigger, openStates, orderKinds, orderTriggers } from '../domain/index.ts'
import { messages } from './messages.ts'
import { type Closing, SuperviseForm } from './supervise-form.tsx'

interface OrderFormProps extends Closing {
  readonly disputeId: string
  /** What the rules found, chosen beforehand. */
  readonly found?: { readonly trigger: OrderTrigger; readonly warning: 'none' | 'amber' | 'red' } | undefined
}

type Orders = Answer<typeof listSupervisionOrders>

/** A reminder or a supervision order, with what the rules found already filled in. */
export function OrderForm(props: OrderFormProps) {
  const list = useOperation(listSupervisionOrders, { params: { disputeId: props.disputeId } })
  return <Reading of={list}>{(orders) => <Fields {...props} orders={orders} />}</Reading>
}

function Fields({ disputeId, found, orders, ...closing }: OrderFormProps & { readonly orders: Orders }) {
  const t = useText(messages)
  const language = useLanguage()
  const { reminder, 'supervision-order': order } = orders.limits
  const open = orders.orders.find(({ state }) => openStates.includes(state))
  return (
    <SuperviseForm
      {...closing}
      operation={issueSupervisionOrder}
      params={{ disputeId }}
      draft={`supervision.${disputeId}.${found?.trigger ?? ''}`}
      initial={{
        kind: kindFor(found, open?.kind),
        ...(found === undefined ? {} : { trigger: found.trigger }),
      }}
      does={t('issueDo')}
      done={({ dueOn }) => t('issued', { day: dateText(dueOn, language) })}
      // words typed for "other" do not go along with another ground
      sends={({ triggerWords, ...body }) =>
        body.trigger === 'other' && triggerWords !== undefined ? { ...body, triggerWords } : body
      }
      lead={
        <>
          <p>{t('issueLead')}</p>
          {open?.kind === 'reminder' && <p>{t('raiseLead')}</p>}
          {(reminder.assumption || order.assumption) && <p className="quiet">{t('limitAssumed')}</p>}
        </>
      }
    >
      {(form) => (
        <>
          <DeskChoice
            form={form}
            path="kind"
            label={t('kind')}
            hint={t('kindHint', { reminder: reminder.days, order: order.days })}
            options={orderKinds}
          />
          <DeskSelect form={form} path="trigger" label={t('trigger')} options={orderTriggers} />
          {form.typed.trigger === 'other' && (
            <DeskText form={form} path="triggerWords" label={t('triggerWords')} maxLength={200} />
          )}
          <DeskText
            form={form}
            path="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            rows={4}
            maxLength={1000}
          />
        </>
      )}
    </SuperviseForm>
  )
}

/** What is still in time is reminded of; after a reminder comes the order. */
function kindFor(found: OrderFormProps['found'], open: OrderKind | undefined): OrderKind {
  if (open === 'reminder') return 'supervision-order'
  return found?.warning === 'red' ? 'supervision-order' : 'reminder'
}
