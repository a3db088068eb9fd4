import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, ClockBadge, dateText, Moment } from '#platform/web/ui/index.ts'
import { orderKinds, orderStates, orderTriggers, waitingStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Order, Step } from './order.ts'
import { StepForm } from './step-form.tsx'

type Turn = Order['turns'][number]

interface CardProps {
  readonly order: Order
  /** Shown away from the matter's page: the matter is named. */
  readonly isAlone?: boolean
}

/** One reminder or order: what was demanded, what was replied, what was found of it, and what may be done now. */
export function OrderCard({ order, isAlone = false }: CardProps) {
  const t = useText(messages)
  const label = useLabel()
  const { state, warning, daysLeft, dueOn } = order
  return (
    <article className="supervision-order" aria-label={label(orderKinds, order.kind)}>
      {isAlone && (
        <h3>
          <Link to={`/disputes/${order.disputeId}` as never} hash="supervision">
            {order.disputeTitle}
          </Link>{' '}
          <span className="figure quiet">{order.disputeCode}</span>
        </h3>
      )}
      <p className="supervision-facts">
        <Tag tone="primary">{label(orderKinds, order.kind)}</Tag>
        <strong>{order.triggerWords ?? label(orderTriggers, order.trigger)}</strong>
        <Tag tone={state === 'accepted' ? 'good' : 'plain'}>{label(orderStates, state)}</Tag>
        {waitingStates.includes(state) && (
          <ClockBadge clock={{ state: 'running', warning, daysLeft, dueOn }} />
        )}
      </p>
      <p className="supervision-facts quiet">
        <span>{t('addressed', { unit: order.unitName })}</span>
        <span>
          {order.answerableName ? t('answerableIs', { name: order.answerableName }) : t('noAnswerable')}
        </span>
        {order.assumption && <Tag>{t('assumed')}</Tag>}
      </p>
      <ol className="supervision-turns">
        {order.turns.map((turn, at) => (
          <TurnView key={turn.askedAt} turn={turn} number={at + 1} disputeId={order.disputeId} />
        ))}
      </ol>
      {order.endWords && (
        <p className="supervision-words">
          <span className="quiet">
            {t('endedLine', { who: order.endedBy ?? '' })} {order.endedAt && <Moment of={order.endedAt} />}
          </span>
          <br />
          {order.endWords}
        </p>
      )}
      <Steps order={order} />
    </article>
  )
}

interface TurnProps {
  readonly turn: Turn
  readonly number: number
  readonly disputeId: string
}

function TurnView({ turn, number, disputeId }: TurnProps) {
  const t = useText(messages)
  const language = useLanguage()
  return (
    <li>
      <p className="quiet">
        {number > 1 && `${t('again', { count: number })} · `}
        {t('demanded', { who: turn.askedBy })} <Moment of={turn.askedAt} /> ·{' '}
        {t('replyBy', { day: dateText(turn.dueOn, language) })}
      </p>
      <p className="supervision-words">{turn.reason}</p>
      {turn.reply && (
        <div className="supervision-reply">
          <p className="quiet">
            {t('repliedLine', { who: turn.repliedBy ?? '' })}{' '}
            {turn.repliedAt && <Moment of={turn.repliedAt} />}
          </p>
          <p className="supervision-words">{turn.reply}</p>
          {turn.papers.length > 0 && (
            <p className="supervision-facts">
              <span className="quiet">{t('papersLine')}</span>
              {turn.papers.map(({ id, name }) => (
                <a key={id} href={`/api/v1/disputes/${disputeId}/attachments/${id}`}>
                  {name}
                </a>
              ))}
            </p>
          )}
        </div>
      )}
    </li>
  )
}

/** `accept` first: it is what a good reply gets. */
const order: readonly Step[] = ['reply', 'accept', 'reopen', 'withdraw']

function Steps({ order: shown }: { readonly order: Order }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [step, take] = useState<Step>()
  if (step !== undefined && shown.may.includes(step)) {
    const close = () => take(undefined)
    const done = (sentence: string) => {
      close()
      message.success(sentence)
    }
    return <StepForm step={step} order={shown} onCancel={close} onDone={done} />
  }
  const possible = order.filter((one) => shown.may.includes(one))
  if (possible.length === 0) return null
  return (
    <div className="actions">
      {possible.map((one) => (
        <Button key={one} look={looks[one]} onClick={() => take(one)}>
          {t(one)}
        </Button>
      ))}
    </div>
  )
}

const looks = { reply: 'primary', accept: 'primary', reopen: 'plain', withdraw: 'quiet' } as const
