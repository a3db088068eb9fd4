import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { categories, grades, sectors } from '#capabilities/disputes/domain/index.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { type Closing, DeskText, DeskTree, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Fact, Facts, Moment, Reading } from '#platform/web/ui/index.ts'
import {
  answerGuidance,
  type listGuidance,
  noteGuidance,
  passOnGuidance,
  readGuidanceRequest,
  withdrawGuidance,
} from '../contract/requests.ts'
import { openStates, passedKinds, requestStates } from '../domain/index.ts'
import { useGuides } from './guides.ts'
import { messages } from './messages.ts'

export type Request = Answer<typeof listGuidance>['requests'][number]
type Step = 'answer' | 'pass-on' | 'withdraw'

/** @property isAlone shown away from the matter's page: the matter is named, and an extract shown to who does not reach it */
interface CardProps {
  readonly request: Request
  readonly isAlone?: boolean
}

/** One question, its way and its answer. */
export function RequestCard({ request, isAlone = false }: CardProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { message } = App.useApp()
  const [step, take] = useState<Step>()
  const isOpen = openStates.includes(request.state)
  const closing = {
    onCancel: () => take(undefined),
    onDone: (sentence: string) => {
      take(undefined)
      message.success(sentence)
    },
  }
  return (
    <article className="guidance-request" aria-label={request.question.slice(0, 40)}>
      {isAlone && <MatterLine request={request} />}
      <p className="guidance-words">{request.question}</p>
      <p className="guidance-facts quiet">
        <Tag tone={toneOf(request)}>{label(requestStates, request.state)}</Tag>
        {isOpen && (
          <Tag tone={request.isLate ? 'danger' : 'plain'}>
            {t(request.isLate ? 'lateSince' : 'answerBy', { day: dateText(request.dueOn, language) })}
          </Tag>
        )}
        {isOpen && request.assumption && <Tag>{t('assumed')}</Tag>}
        <span>
          {request.askingUnitName} {request.askedBy} · <Moment of={request.askedAt} />
        </span>
        <span>{t('askedOf', { unit: request.askedUnitName })}</span>
      </p>
      {request.passed.map((one) => (
        <p key={one.at + one.toUnitName} className="quiet">
          {t('passedLine', { from: one.fromUnitName, to: one.toUnitName })} {one.reason}
        </p>
      ))}
      {request.answer && (
        <div className="guidance-answer">
          <p className="guidance-words">{request.answer}</p>
          <p className="quiet">
            {request.answeredBy} {request.answeredAt && <Moment of={request.answeredAt} />}
          </p>
        </div>
      )}
      {request.withdrawnWords && (
        <p className="quiet">{t('withdrawnWhy', { why: request.withdrawnWords })}</p>
      )}
      {isAlone && isOpen && request.disputeTitle === undefined && <Extract id={request.id} />}
      {step === undefined ? (
        <Steps request={request} onTake={take} />
      ) : (
        <StepForm step={step} request={request} {...closing} />
      )}
    </article>
  )
}

function toneOf({ state, isLate }: Request) {
  if (state === 'answered' || state === 'noted') return 'good' as const
  return isLate ? ('danger' as const) : state === 'withdrawn' ? ('plain' as const) : ('primary' as const)
}

function MatterLine({ request }: { readonly request: Request }) {
  const { disputeTitle } = request
  if (disputeTitle === undefined) return <p className="figure quiet">{request.disputeCode}</p>
  return (
    <h3 className="guidance-matter">
      <Link to={`/disputes/${request.disputeId}` as never} hash="guidance">
        {disputeTitle}
      </Link>{' '}
      <span className="figure quiet">{request.disputeCode}</span>
    </h3>
  )
}

/** What somebody who does not reach the matter may know of it while the question is open. */
function Extract({ id }: { readonly id: string }) {
  const t = useText(messages)
  const label = useLabel()
  const read = useOperation(readGuidanceRequest, { params: { guidanceRequestId: id } })
  return (
    <Reading of={read}>
      {({ extract }) =>
        extract === undefined ? null : (
          <section className="guidance-extract" aria-label={t('extract')}>
            <p className="quiet">{t('extractLead')}</p>
            {extract.title && <p>{extract.title}</p>}
            {extract.narrative && <p className="narrative">{extract.narrative}</p>}
            {extract.title === undefined && <p>{t('extractRestricted')}</p>}
            <Facts>
              <Fact label={t('category')}>{label(categories, extract.category)}</Fact>
              {extract.sector && <Fact label={t('sector')}>{label(sectors, extract.sector)}</Fact>}
              <Fact label={t('grade')}>{label(grades, extract.grade)}</Fact>
              <Fact label={t('persons')}>{extract.persons}</Fact>
            </Facts>
          </section>
        )
      }
    </Reading>
  )
}

function Steps({ request, onTake }: { readonly request: Request; readonly onTake: (step: Step) => void }) {
  const t = useText(messages)
  const client = useQueryClient()
  const { message } = App.useApp()
  const note = useWrite(noteGuidance, {
    onSuccess: () => void client.invalidateQueries(),
    onProblem: (problem) => void message.warning(problem.message),
  })
  const { may, version } = request
  if (may.length === 0) return null
  return (
    <div className="actions">
      {may.includes('answer') && (
        <Button look="primary" onClick={() => onTake('answer')}>
          {t('answer')}
        </Button>
      )}
      {may.includes('pass-on') && <Button onClick={() => onTake('pass-on')}>{t('passOn')}</Button>}
      {may.includes('note') && (
        <Button
          look="primary"
          isBusy={note.isPending}
          onClick={() => note.mutate({ params: { guidanceRequestId: request.id }, version })}
        >
          {t('note')}
        </Button>
      )}
      {may.includes('withdraw') && (
        <Button look="quiet" onClick={() => onTake('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  )
}

function StepForm({
  step,
  request,
  ...closing
}: Closing & { readonly step: Step; readonly request: Request }) {
  const t = useText(messages)
  const branches = useGuides(passedKinds)
  const about = {
    params: { guidanceRequestId: request.id },
    version: request.version,
    draft: `guidance.${step}.${request.id}`,
    ...closing,
  }
  if (step === 'answer') {
    return (
      <OperationForm {...about} operation={answerGuidance} does={t('answerDo')} done={() => t('answered')}>
        {(form) => (
          <DeskText
            form={form}
            path="answer"
            label={t('answerWords')}
            hint={t('answerHint')}
            rows={6}
            maxLength={4000}
          />
        )}
      </OperationForm>
    )
  }
  if (step === 'pass-on') {
    return (
      <OperationForm
        {...about}
        operation={passOnGuidance}
        does={t('passOnDo')}
        done={() => t('passedOn')}
        lead={<p>{t('passOnLead')}</p>}
      >
        {(form) => (
          <>
            <DeskTree form={form} path="toUnitId" label={t('passTo')} branches={branches} />
            <DeskText form={form} path="reason" label={t('reason')} rows={3} maxLength={1000} />
          </>
        )}
      </OperationForm>
    )
  }
  return (
    <OperationForm {...about} operation={withdrawGuidance} does={t('withdrawDo')} done={() => t('withdrawn')}>
      {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={3} maxLength={1000} />}
    </OperationForm>
  )
}
