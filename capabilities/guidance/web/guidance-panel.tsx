import { App } from 'antd'
import { useState } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { type Closing, DeskText, DeskTree, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, dateText, Reading } from '#platform/web/ui/index.ts'
import { askGuidance, listGuidance } from '../contract/requests.ts'
import { guidingKinds } from '../domain/index.ts'
import { CaseOfMatter } from './case-of-matter.tsx'
import { useGuides } from './guides.ts'
import { messages } from './messages.ts'
import { RequestCard } from './request-card.tsx'
import './guidance.css'

interface PanelProps {
  readonly matter: Answer<typeof readDispute>
  /** Somebody pressed its first act before the part was there. */
  readonly isBeginning?: boolean
}

/** What was asked about a matter and what was answered: for who asked, who was asked and the hub; never for parties. */
export function GuidancePanel({ matter, isBeginning = false }: PanelProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [isAsking, ask] = useState(isBeginning)
  const list = useOperation(listGuidance, { params: { disputeId: matter.id } })
  const closing = {
    onCancel: () => ask(false),
    onDone: (sentence: string) => {
      ask(false)
      message.success(sentence)
    },
  }
  return (
    <Reading of={list}>
      {({ requests, mayAsk, days, assumption }) => (
        <div className="guidance">
          {requests.length === 0 && <p className="quiet">{t('noRequests')}</p>}
          {requests.map((request) => (
            <RequestCard key={request.id} request={request} />
          ))}
          {mayAsk && !isAsking && (
            <div className="actions">
              <Button onClick={() => ask(true)}>{t('ask')}</Button>
            </div>
          )}
          <CaseOfMatter matter={matter} />
          {isAsking && <AskForm disputeId={matter.id} days={days} isAssumed={assumption} {...closing} />}
        </div>
      )}
    </Reading>
  )
}

interface AskProps extends Closing {
  readonly disputeId: string
  readonly days: number
  readonly isAssumed: boolean
}

function AskForm({ disputeId, days, isAssumed, ...closing }: AskProps) {
  const t = useText(messages)
  const language = useLanguage()
  const branches = useGuides(guidingKinds)
  const lead = (
    <>
      <p>{t('askLead', { days })}</p>
      {isAssumed && <p className="quiet">{t('limitAssumed')}</p>}
    </>
  )
  return (
    <OperationForm
      {...closing}
      operation={askGuidance}
      params={{ disputeId }}
      draft={`guidance.ask.${disputeId}`}
      does={t('askDo')}
      done={({ dueOn }) => t('asked', { day: dateText(dueOn, language) })}
      lead={lead}
    >
      {(form) => (
        <>
          <DeskTree
            form={form}
            path="toUnitId"
            label={t('askTo')}
            hint={t('askToHint')}
            branches={branches}
          />
          <DeskText
            form={form}
            path="question"
            label={t('question')}
            hint={t('questionHint')}
            rows={5}
            maxLength={1000}
          />
        </>
      )}
    </OperationForm>
  )
}
