import { App } from 'antd'
import { useState } from 'react'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { type Closing, DeskDay, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Empty, Reading } from '#platform/web/ui/index.ts'
import { listCourtNotices, makeCourtNotice, recordCourtNoticeSent } from '../contract.ts'
import { changeKinds, tellingWays } from '../domain/index.ts'
import { messages } from './messages.ts'

type Notice = Answer<typeof listCourtNotices>['notices'][number]

/** What the court was not told of yet, the notice of it, and whether it was sent. */
export function CourtNotices() {
  const t = useText(messages)
  const language = useLanguage()
  const label = useLabel()
  const { message } = App.useApp()
  const list = useOperation(listCourtNotices)
  const [doing, act] = useState<string>()
  const closing: Closing = {
    onCancel: () => act(undefined),
    onDone: (sentence) => {
      act(undefined)
      void message.success(sentence)
    },
  }
  return (
    <Reading of={list}>
      {({ untold, notices }) => (
        <>
          <p className="quiet">{t('courtLead')}</p>
          <section className="card">
            <h2>{t('untold')}</h2>
            {untold.length === 0 && <p className="quiet">{t('noneUntold')}</p>}
            <ul className="lines committees-list">
              {untold.map(({ id, unitName, kind, onDay, words }) => (
                <li key={id}>
                  <p className="committees-facts">
                    <strong>{unitName}</strong>
                    <span>{label(changeKinds, kind)}</span>
                    <span className="quiet">{t('onDay', { day: dateText(onDay, language) })}</span>
                  </p>
                  <p className="committees-words">{words}</p>
                </li>
              ))}
            </ul>
            {untold.length > 0 && doing !== 'make' && (
              <div className="actions">
                <Button look="primary" onClick={() => act('make')}>
                  {t('makeNotice')}
                </Button>
              </div>
            )}
            {doing === 'make' && (
              <OperationForm
                {...closing}
                operation={makeCourtNotice}
                does={t('makeDo')}
                done={({ number }) => t('made', { number })}
              >
                {(form) => <DeskText form={form} path="court" label={t('court')} maxLength={60} />}
              </OperationForm>
            )}
          </section>
          <section className="card">
            <h2>{t('notices')}</h2>
            {notices.length === 0 && <Empty icon="paper" title={t('noNotices')} />}
            <ul className="lines committees-list">
              {notices.map((notice) => (
                <NoticeLine key={notice.id} notice={notice}>
                  {notice.sentOn === undefined && doing !== notice.id && (
                    <Button onClick={() => act(notice.id)}>{t('recordSent')}</Button>
                  )}
                  {doing === notice.id && <SentForm {...closing} notice={notice} />}
                </NoticeLine>
              ))}
            </ul>
          </section>
        </>
      )}
    </Reading>
  )
}

function NoticeLine({ notice, children }: { readonly notice: Notice; readonly children: React.ReactNode }) {
  const t = useText(messages)
  const language = useLanguage()
  const label = useLabel()
  const { id, number, court, madeOn, changes, sentOn, sentAs } = notice
  const paper = (as: 'pdf' | 'word') => `/api/v1/court-notices/${id}/paper?as=${as}`
  return (
    <li>
      <p className="committees-facts">
        <strong className="figure">{number}</strong>
        <span>{court}</span>
        <span className="quiet">{t('madeOn', { day: dateText(madeOn, language) })}</span>
        <span className="quiet">{t('noticeChanges', { count: changes })}</span>
        {sentOn === undefined || sentAs === undefined ? (
          <Tag tone="warning">{t('notSent')}</Tag>
        ) : (
          <Tag tone="good">
            {t('sentOn', { day: dateText(sentOn, language), how: label(tellingWays, sentAs) })}
          </Tag>
        )}
      </p>
      <div className="actions">
        <a className="button button-plain" href={paper('pdf')} download>
          {t('pdf')}
        </a>
        <a className="button button-quiet" href={paper('word')} download>
          {t('word')}
        </a>
      </div>
      {children}
    </li>
  )
}

function SentForm({ notice, ...closing }: Closing & { readonly notice: Notice }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={recordCourtNoticeSent}
      params={{ courtNoticeId: notice.id }}
      version={notice.version}
      does={t('sentDo')}
      done={() => t('sent')}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="sentOn" label={t('sentDay')} />
          <DeskSelect form={form} path="sentAs" label={t('sentHow')} options={tellingWays} />
        </>
      )}
    </OperationForm>
  )
}
