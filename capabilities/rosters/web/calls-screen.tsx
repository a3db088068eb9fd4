import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { useState } from 'react'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskCheck,
  DeskNumber,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, Moment, Note, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import {
  answerCall,
  callOut,
  listCalls,
  readDutyNow,
  showSessionNote,
  withdrawCall,
  writeSessionNote,
} from '../contract.ts'
import { callAnswers, callStates } from '../domain/index.ts'
import { messages } from './messages.ts'

type Call = Answer<typeof listCalls>['calls'][number]

/** Who was called, who is asked now, and what became of it. */
export function CallsScreen() {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const calls = useOperation(listCalls, {})
  const [work, open] = useState<'call' | Call>()
  const closing = {
    onCancel: () => open(undefined),
    onDone: (sentence: string) => {
      open(undefined)
      message.success(sentence)
    },
  }
  return (
    <section className="page">
      <PageTitle>{t('calls')}</PageTitle>
      <p className="lead">{t('callsLead')}</p>
      {may('callOut') && (
        <div className="actions">
          <Button look="primary" onClick={() => open('call')}>
            {t('call')}
          </Button>
        </div>
      )}
      <Reading
        of={calls}
        isEmpty={(page) => page.calls.length === 0}
        empty={<Empty icon="phone" title={t('noCalls')} hint={t('noCallsHint')} />}
      >
        {(page) => page.calls.map((call) => <CallCard key={call.id} call={call} onHold={open} />)}
      </Reading>
      <Drawer
        open={work !== undefined}
        onClose={closing.onCancel}
        title={work === 'call' ? t('call') : t('hold')}
        size="min(34rem, 100vw)"
        destroyOnHidden
      >
        {work === 'call' && <CallForm {...closing} />}
        {work !== undefined && work !== 'call' && <NoteForm {...closing} call={work} />}
      </Drawer>
    </section>
  )
}

function CallCard({ call, onHold }: { readonly call: Call; readonly onHold: (call: Call) => void }) {
  const t = useText(messages)
  const may = useMay()
  const label = useLabel()
  return (
    <section className="card">
      <h2>
        {call.seatName}{' '}
        <Tag tone={call.state === 'waiting' ? 'warning' : call.state === 'nobody' ? 'danger' : 'plain'}>
          {label(callStates, call.state)}
        </Tag>
      </h2>
      <p className="quiet">
        {t('askedBy')} {call.askedByName} <Moment of={call.askedAt} />
        {call.takenByName && ` · ${t('takenBy')} ${call.takenByName}`}
        {call.visitId && (
          <>
            {' · '}
            {may('readVisit') ? (
              <Link to={`/visits/${call.visitId}` as never}>
                {t('forVisit')} {call.visitCode}
              </Link>
            ) : (
              `${t('forVisit')} ${call.visitCode ?? ''}`
            )}
          </>
        )}
      </p>
      {call.reason && <p className="narrative">{call.reason}</p>}
      <ul className="lines">
        {call.offers.map((offer) => (
          <li key={offer.name + offer.offeredAt}>
            {offer.name}{' '}
            {offer.answer ? (
              <Tag tone={offer.answer === 'accepted' ? 'good' : 'plain'}>
                {label(callAnswers, offer.answer)}
              </Tag>
            ) : (
              <span className="quiet">
                {t('answerBy')} <Moment of={offer.answerBy} />
              </span>
            )}{' '}
            <span className="quiet">{offer.reason}</span>
          </li>
        ))}
      </ul>
      <Steps call={call} onHold={onHold} />
    </section>
  )
}

function Steps({ call, onHold }: { readonly call: Call; readonly onHold: (call: Call) => void }) {
  const t = useText(messages)
  const client = useQueryClient()
  const { message } = App.useApp()
  const after = {
    onSuccess: () => void client.invalidateQueries(),
    onProblem: (problem: { readonly message: string }) => {
      void client.invalidateQueries()
      void message.warning(problem.message)
    },
  }
  const params = { requestId: call.id }
  const answer = useWrite(answerCall, after)
  const withdraw = useWrite(withdrawCall, after)
  const show = useWrite(showSessionNote, { onProblem: after.onProblem })
  return (
    <>
      {show.data && (
        <Note tone="plain" title={`${show.data.writtenByName} · ${show.data.minutes} ${t('minuteUnit')}`}>
          <p className="narrative">{show.data.text}</p>
        </Note>
      )}
      <div className="actions">
        {call.may.includes('answer') && (
          <>
            <Button look="primary" onClick={() => answer.mutate({ params, body: { accepts: true } })}>
              {t('accept')}
            </Button>
            <Button onClick={() => answer.mutate({ params, body: { accepts: false } })}>
              {t('decline')}
            </Button>
          </>
        )}
        {call.may.includes('hold') && (
          <Button look="primary" onClick={() => onHold(call)}>
            {t('hold')}
          </Button>
        )}
        {call.may.includes('read-note') && (
          <>
            <Button onClick={() => show.mutate({ params })}>{t('readNote')}</Button>
            <span className="quiet">{t('noteLogged')}</span>
          </>
        )}
        {call.may.includes('withdraw') && (
          <Button look="quiet" onClick={() => withdraw.mutate({ params })}>
            {t('withdraw')}
          </Button>
        )}
      </div>
    </>
  )
}

/** @param visitId the visit for which somebody is called */
export function CallForm({ visitId, ...closing }: Closing & { readonly visitId?: string }) {
  const t = useText(messages)
  const seats = useOperation(readDutyNow, {}).data?.onCall ?? []
  return (
    <OperationForm
      {...closing}
      operation={callOut}
      initial={visitId === undefined ? {} : { visitId }}
      does={t('call')}
      done={({ state }) => t(state === 'nobody' ? 'callNobody' : 'callDone')}
      lead={<p className="quiet">{t('callsLead')}</p>}
    >
      {(form) => (
        <>
          <DeskSelect
            form={form}
            path="seatId"
            label={t('callSeat')}
            options={seats.map(({ seatId, seatName }) => ({ value: seatId, label: seatName }))}
          />
          <DeskText form={form} path="reason" label={t('callReason')} hint={t('callReasonHint')} rows={4} />
        </>
      )}
    </OperationForm>
  )
}

function NoteForm({ call, ...closing }: Closing & { readonly call: Call }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={writeSessionNote}
      params={{ requestId: call.id }}
      does={t('save')}
      done={() => t('saved')}
      lead={<p className="quiet">{t('holdLead')}</p>}
    >
      {(form) => (
        <>
          <DeskNumber form={form} path="minutes" label={t('minutes')} unit={t('minuteUnit')} />
          <DeskText form={form} path="text" label={t('noteText')} rows={8} />
          <DeskCheck form={form} path="sharedWithAsker" label={t('share')} hint={t('shareHint')} />
          <DeskCheck form={form} path="visitorAgrees" label={t('consent')} hint={t('consentHint')} />
        </>
      )}
    </OperationForm>
  )
}
