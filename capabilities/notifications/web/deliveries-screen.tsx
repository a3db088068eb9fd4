import { App } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { DeskChoice, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, PageTurn, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, instantText, Note, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listDeliveries, sendDeliveryAgain, testChannel } from '../contract.ts'
import { channels, deliveryReasons, deliveryStates, notificationEvents } from '../domain/index.ts'
import { messages } from './messages.ts'
import './notifications.css'

type Delivery = Answer<typeof listDeliveries>['deliveries'][number]

/** Lives in the address of the screen. */
const filters = z.strictObject({
  state: z.enum(codesOf(deliveryStates)).optional(),
  cursor: z.string().optional(),
})

/** What left the house, what did not, and whether the ways out work at all. */
export function DeliveriesScreen() {
  const t = useText(messages)
  const label = useLabel()
  const [chosen, setFilters] = useFilters(filters)
  const { state, cursor } = chosen
  const list = useOperation(listDeliveries, { query: chosen }, { keepsPrevious: true })
  const states = codesOf(deliveryStates).map((value) => ({ value, label: label(deliveryStates, value) }))
  return (
    <section className="page notifications">
      <PageTitle lead={t('deliveriesLead')}>{t('deliveries')}</PageTitle>
      {list.data && <Ways {...list.data.configured} />}
      {list.data !== undefined && list.data.failed > 0 && (
        <Note tone="warning" title={t('failedCount', { count: list.data.failed })} />
      )}
      <ChoiceChips
        label={t('columnState')}
        chips={[{ value: undefined, label: t('anyState') }, ...states]}
        chosen={state}
        onChoose={(value) => setFilters({ state: value, cursor: undefined })}
      />
      <Reading
        of={list}
        isEmpty={({ deliveries }) => deliveries.length === 0}
        empty={<Empty icon="inbox" title={t('noDeliveries')} />}
      >
        {({ deliveries, next }) => (
          <>
            <div className="card">
              <ul className="lines notifications-list">
                {deliveries.map((delivery) => (
                  <Line key={delivery.id} delivery={delivery} />
                ))}
              </ul>
            </div>
            <PageTurn label={t('deliveries')} next={next} isFirst={cursor === undefined} />
          </>
        )}
      </Reading>
    </section>
  )
}

const tones = { waiting: 'plain', sent: 'good', failed: 'danger', withheld: 'warning' } as const

function Line({ delivery }: { readonly delivery: Delivery }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { message } = App.useApp()
  const again = useWrite(sendDeliveryAgain, {
    invalidates: [listDeliveries],
    onSuccess: () => void message.success(t('sentAgain')),
    onProblem: (problem) => void message.error(problem.message),
  })
  const { id, accountName, unitName, channel, state, event, reason, attempts, createdAt, nextAt } = delivery
  return (
    <li>
      <div className="notifications-line">
        <span>
          <strong>{accountName}</strong> <span className="quiet">{unitName}</span>
        </span>
        <p className="notifications-facts">
          <span>{label(channels, channel)}</span>
          <span>{event === undefined ? t('aTest') : label(notificationEvents, event)}</span>
        </p>
        <p className="notifications-facts quiet">
          <span>{instantText(createdAt, language)}</span>
          {attempts > 0 && <span>{t('attempts', { count: attempts })}</span>}
          {nextAt !== undefined && <span>{t('nextAt', { moment: instantText(nextAt, language) })}</span>}
        </p>
        {reason !== undefined && <p className="notifications-reason">{label(deliveryReasons, reason)}</p>}
      </div>
      <div className="notifications-end">
        <Tag tone={tones[state]}>{label(deliveryStates, state)}</Tag>
        {state === 'failed' && (
          <Button onClick={() => again.mutate({ params: { deliveryId: id } })} isBusy={again.isPending}>
            {t('sendAgain')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Which ways out there are, and a test of each. */
function Ways({ mail, sms }: { readonly mail: boolean; readonly sms: boolean }) {
  const t = useText(messages)
  const label = useLabel()
  const { message } = App.useApp()
  const [isTesting, test] = useState(false)
  const ways = [
    { channel: 'mail' as const, isThere: mail },
    { channel: 'sms' as const, isThere: sms },
  ]
  return (
    <div className="card notifications-settings">
      <p className="notifications-facts">
        {ways.map(({ channel, isThere }) => (
          <span key={channel}>
            {label(channels, channel)}{' '}
            <Tag tone={isThere ? 'good' : 'warning'}>
              {isThere ? t('isConfigured') : t('isNotConfigured')}
            </Tag>
          </span>
        ))}
        {!(mail && sms) && <span className="quiet">{t('howToConfigure')}</span>}
      </p>
      {isTesting ? (
        <TestForm onDone={(sentence) => void message.success(sentence)} onCancel={() => test(false)} />
      ) : (
        <div className="actions">
          <Button onClick={() => test(true)}>{t('tryChannel')}</Button>
        </div>
      )}
    </div>
  )
}

interface TestFormProps {
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

function TestForm(closing: TestFormProps) {
  const t = useText(messages)
  const label = useLabel()
  const ways = codesOf(channels).map((value) => ({ value, label: label(channels, value) }))
  return (
    <OperationForm
      {...closing}
      operation={testChannel}
      initial={{ channel: 'mail' }}
      does={t('tryDo')}
      done={() => t('tried')}
      lead={<p>{t('tryLead')}</p>}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="channel" label={t('channelWay')} options={ways} />
          <DeskText
            form={form}
            path="to"
            label={form.value('channel') === 'sms' ? t('toSms') : t('toMail')}
            maxLength={200}
          />
        </>
      )}
    </OperationForm>
  )
}
