import { useState } from 'react'
import { listAttachments } from '#capabilities/files/contract.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { type Closing, DeskDay, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, dateText } from '#platform/web/ui/index.ts'
import { recordPoliceDecision, recordPoliceRequest } from '../../contract.ts'
import { policeLetterGaps } from '../../domain/index.ts'
import { nameOfParty } from '../workbench.ts'
import { messages } from './messages.ts'
import type { PartProps, PoliceWay } from './watched.ts'

type WayProps = PartProps & { readonly way: PoliceWay }

/** Only of matters that the police handle: folded away, so that it is in nobody's way otherwise. */
export function PolicePart(props: WayProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { way, matter, watched, onDone } = props
  const [work, choose] = useState<'ask' | 'decision'>()
  const done = (sentence: string) => {
    choose(undefined)
    onDone(sentence)
  }
  const Form = work === 'ask' ? RequestForm : DecisionForm
  return (
    <details open={way.requests.length > 0}>
      <summary className="quiet">{t('police')}</summary>
      <p className="quiet">{t('policeLead')}</p>
      <ul className="lines">
        {way.requests.map(({ partyId, onDay }) => (
          <li key={partyId}>
            {t('asked', { name: nameOfParty(matter, partyId), day: dateText(onDay, language) })}
          </li>
        ))}
      </ul>
      {way.gaps.length === 0 && way.performedOn ? (
        <p>{t('policeReady', { day: dateText(way.performedOn, language) })}</p>
      ) : (
        <>
          <p>{t('policeGaps')}</p>
          <ul className="lines">
            {way.gaps.map((gap) => (
              <li key={gap}>{label(policeLetterGaps, gap)}</li>
            ))}
          </ul>
        </>
      )}
      {work !== undefined && <Form {...props} onDone={done} onCancel={() => choose(undefined)} />}
      {work === undefined && watched.may.includes('record') && way.decidedOn === undefined && (
        <div className="actions">
          {way.requests.length < way.bound.length && (
            <Button onClick={() => choose('ask')}>{t('ask')}</Button>
          )}
          <Button look="quiet" onClick={() => choose('decision')}>
            {t('decision')}
          </Button>
        </div>
      )}
    </details>
  )
}

function RequestForm({ matter, watched, way, onDone, onCancel }: WayProps & Closing) {
  const t = useText(messages)
  const files = useOperation(listAttachments, { params: { disputeId: matter.id } })
  const papers = (files.data?.attachments ?? []).filter(({ document }) => document !== 'signature')
  const waiting = way.bound.filter((id) => !way.requests.some(({ partyId }) => partyId === id))
  return (
    <OperationForm
      operation={recordPoliceRequest}
      params={{ disputeId: matter.id, agreementId: way.agreementId }}
      version={watched.version}
      initial={{ onDay: legalDayOf(Date.now()) }}
      does={t('ask')}
      done={() => t('recorded')}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <DeskSelect
            form={form}
            path="partyId"
            label={t('askParty')}
            options={waiting.map((id) => ({ value: id, label: nameOfParty(matter, id) }))}
          />
          <DeskDay form={form} path="onDay" label={t('day')} />
          <DeskSelect
            form={form}
            path="attachmentId"
            label={t('askPaper')}
            hint={t('askPaperHint')}
            options={papers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      )}
    </OperationForm>
  )
}

function DecisionForm({ matter, watched, way, onDone, onCancel }: WayProps & Closing) {
  const t = useText(messages)
  return (
    <OperationForm
      operation={recordPoliceDecision}
      params={{ disputeId: matter.id, agreementId: way.agreementId }}
      version={watched.version}
      initial={{ onDay: legalDayOf(Date.now()) }}
      does={t('decision')}
      done={() => t('recorded')}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="onDay" label={t('day')} />
          <DeskText form={form} path="words" label={t('decisionWords')} rows={2} maxLength={1000} />
        </>
      )}
    </OperationForm>
  )
}
