import { App } from 'antd'
import { useState } from 'react'
import { codesOf } from '#kernel/codes/index.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, instantText, Note, Reading, useMay } from '#platform/web/ui/index.ts'
import { listWebhookDeliveries, sendWebhookAgain } from '../contract.ts'
import { type DeliveryState, deliveryStates } from '../domain/index.ts'
import { messages } from './messages.ts'

type Delivery = Answer<typeof listWebhookDeliveries>['deliveries'][number]

/** What systems were told, what they answered, and what was given up. */
export function WebhookLog() {
  const t = useText(messages)
  const label = useLabel()
  const [state, setState] = useState<DeliveryState>()
  const query = state === undefined ? {} : { state }
  const list = useOperation(listWebhookDeliveries, { query }, { keepsPrevious: true })
  const chips = codesOf(deliveryStates).map((value) => ({ value, label: label(deliveryStates, value) }))
  const dead = list.data?.dead ?? 0
  return (
    <>
      {dead > 0 && <Note tone="warning" title={t('deadCount', { count: dead })} />}
      <ChoiceChips
        label={t('columnState')}
        chips={[{ value: undefined, label: t('anyState') }, ...chips]}
        chosen={state}
        onChoose={setState}
      />
      <Reading
        of={list}
        isEmpty={({ deliveries }) => deliveries.length === 0}
        empty={<Empty icon="inbox" title={t('noDeliveries')} />}
      >
        {({ deliveries }) => (
          <section className="card">
            <ul className="lines">
              {deliveries.map((delivery) => (
                <Line key={delivery.id} delivery={delivery} />
              ))}
            </ul>
          </section>
        )}
      </Reading>
    </>
  )
}

const tones = { waiting: 'plain', sent: 'good', dead: 'danger' } as const

function Line({ delivery }: { readonly delivery: Delivery }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const may = useMay()
  const { message } = App.useApp()
  const again = useWrite(sendWebhookAgain, {
    invalidates: [listWebhookDeliveries],
    onSuccess: () => void message.success(t('sendAgainDone')),
    onProblem: (problem) => void message.error(problem.message),
  })
  const { id, clientName, number, type, position, state, createdAt, nextAt, attempts } = delivery
  return (
    <li>
      <div>
        <strong>{clientName}</strong> <Tag tone={tones[state]}>{label(deliveryStates, state)}</Tag>
        <p>
          {number} <code>{type}</code> <span className="quiet figure">#{position}</span>
        </p>
        <p className="quiet">
          {instantText(createdAt, language)}
          {nextAt !== undefined && ` · ${t('nextTry', { moment: instantText(nextAt, language) })}`}
        </p>
        <ol className="machine-attempts quiet">
          {attempts.map((attempt, at) => (
            <li key={attempt.at + String(attempt.milliseconds)}>
              {t('tries', { count: at + 1 })} · {instantText(attempt.at, language)} ·{' '}
              {attempt.fault ?? t('answered', { status: attempt.status ?? 0 })} ·{' '}
              {t('milliseconds', { count: attempt.milliseconds })}
            </li>
          ))}
        </ol>
      </div>
      {state !== 'waiting' && may('sendWebhookAgain') && (
        <Button
          onClick={() => again.mutate({ params: { deliveryId: id } })}
          isBusy={again.isPending}
          look={state === 'dead' ? 'primary' : 'plain'}
        >
          {t('sendAgain')}
        </Button>
      )}
    </li>
  )
}
