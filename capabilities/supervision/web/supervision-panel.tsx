import { App } from 'antd'
import { useState } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Note, Reading } from '#platform/web/ui/index.ts'
import { listSupervisionOrders } from '../contract.ts'
import { openOrderYields, openStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import { OrderCard } from './order-card.tsx'
import { OrderForm } from './order-form.tsx'
import { FoundReason } from './trigger-list.tsx'
import './supervision.css'

type Orders = Answer<typeof listSupervisionOrders>

interface PanelProps {
  readonly matter: Answer<typeof readDispute>
  /** Somebody pressed its first act before the part was there. */
  readonly isBeginning?: boolean
}

/** Reminders and orders about a matter: for who supervises and for the unit that replies; never for parties. */
export function SupervisionPanel({ matter, isBeginning = false }: PanelProps) {
  const t = useText(messages)
  // Read anew whenever the page opens: the worklist leads here the moment the other side has written.
  const list = useOperation(listSupervisionOrders, { params: { disputeId: matter.id } }, { staleSeconds: 0 })
  return (
    <Reading of={list}>
      {(orders) => (
        <div className="supervision">
          {orders.orders.length === 0 && <p className="quiet">{t('noOrders')}</p>}
          {orders.orders.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
          {orders.mayIssue && <Issue disputeId={matter.id} orders={orders} isBeginning={isBeginning} />}
        </div>
      )}
    </Reading>
  )
}

interface IssueProps {
  readonly disputeId: string
  readonly orders: Orders
  readonly isBeginning: boolean
}

function Issue({ disputeId, orders, isBeginning }: IssueProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [isIssuing, issue] = useState(isBeginning)
  const { triggers } = orders
  const open = orders.orders.find(({ state }) => openStates.includes(state))
  if (openOrderYields(open?.kind, 'supervision-order') === 'stands') return null
  const done = (sentence: string) => {
    issue(false)
    message.success(sentence)
  }
  if (isIssuing) {
    const form = { disputeId, found: triggers[0], onCancel: () => issue(false), onDone: done }
    return <OrderForm {...form} />
  }
  return (
    <>
      {triggers.length > 0 && (
        <Note tone="warning" title={t('shouldBe')}>
          <ul>
            {triggers.map((found) => (
              <li key={found.trigger}>
                <FoundReason found={found} />
              </li>
            ))}
          </ul>
        </Note>
      )}
      <div className="actions">
        <Button look={triggers.length > 0 ? 'primary' : 'plain'} onClick={() => issue(true)}>
          {t('supervise')}
        </Button>
      </div>
    </>
  )
}
