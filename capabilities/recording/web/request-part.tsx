import { Link } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, instantText, Reading, useMay } from '#platform/web/ui/index.ts'
import { listRecordingRequests } from '../contract.ts'
import { requesters, requestStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { AccessRequest, AccessRule } from './recording.ts'
import { AskForm, DecideForm, FinishForm, HandOutForm } from './request-forms.tsx'

interface About {
  readonly caseId?: string
  readonly recordingId?: string
  readonly recordings: readonly { readonly id: string; readonly name: string }[]
}

/** Who asked to view or copy these recordings, and what became of it. */
export function RequestPart({ caseId, recordingId, recordings }: About) {
  const t = useText(messages)
  const may = useMay()
  const query = { of: 'all' as const, ...(caseId ? { caseId } : {}), ...(recordingId ? { recordingId } : {}) }
  const read = useOperation(listRecordingRequests, { query })
  return (
    <section className="card recording-part">
      <h2>{t('requests')}</h2>
      <Reading of={read}>
        {({ requests, rule }) => (
          <>
            {requests.length === 0 && <p className="quiet">{t('noRequests')}</p>}
            <RequestList requests={requests} rule={rule} />
          </>
        )}
      </Reading>
      {may('askRecordingAccess') && recordings.length > 0 && (
        <div className="actions">
          <ActDrawer does={t('requestAsk')}>
            {(closing) => <AskForm recordings={recordings} {...(caseId ? { caseId } : {})} {...closing} />}
          </ActDrawer>
        </div>
      )}
    </section>
  )
}

export function RequestList({
  requests,
  rule,
}: {
  readonly requests: readonly AccessRequest[]
  readonly rule: AccessRule
}) {
  return (
    <ul className="lines">
      {requests.map((one) => (
        <li key={one.id}>
          <RequestLine one={one} rule={rule} />
        </li>
      ))}
    </ul>
  )
}

const toneOf = { asked: 'warning', granted: 'good', refused: 'danger', done: 'plain' } as const

function RequestLine({ one, rule }: { readonly one: AccessRequest; readonly rule: AccessRule }) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const language = useLanguage()
  const mayCopy = one.state === 'granted' && one.wantsCopy && one.mayFinish
  return (
    <div className="recording-request">
      <p className="recording-facts">
        <strong>{one.name}</strong>
        <span>
          {label(requesters, one.requester)} · {t(one.wantsCopy ? 'requestCopy' : 'requestView')}
        </span>
        <Tag tone={toneOf[one.state]}>{label(requestStates, one.state)}</Tag>
        {one.isLate && <Tag tone="danger">{t('requestLate')}</Tag>}
      </p>
      <p>{one.purpose}</p>
      <p className="quiet">
        {one.recordings.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && (language === 'zh' ? '、' : ', ')}
            <Link to="/recordings/$recordingId" params={{ recordingId: id } as never}>
              {name}
            </Link>
          </span>
        ))}
        {one.caseCode && ` · ${one.caseCode}`}
        {one.paper && ` · ${one.paper}`} · {one.unitName} ·{' '}
        {t('requestTaken', { name: one.askedBy, moment: instantText(one.askedAt, language) })}
      </p>
      {one.state === 'asked' && (
        <p className="quiet">
          {t('requestDue', { day: dateText(one.dueOn, language) })}{' '}
          {rule.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
        </p>
      )}
      {one.ground && one.decidedBy && (
        <p>
          {t('requestDecided', { name: one.decidedBy, ground: word(one.ground), words: one.words ?? '' })}
        </p>
      )}
      {one.doneAt && (
        <p>{t('requestDone', { moment: instantText(one.doneAt, language), words: one.doneWords ?? '' })}</p>
      )}
      <div className="actions">
        {one.mayDecide && (
          <ActDrawer does={t('requestDecide')} look="plain">
            {(closing) => <DecideForm one={one} rule={rule} {...closing} />}
          </ActDrawer>
        )}
        {mayCopy && (
          <ActDrawer does={t('requestTake')} look="plain">
            {(closing) => <HandOutForm one={one} {...closing} />}
          </ActDrawer>
        )}
        {one.mayFinish && (
          <ActDrawer does={t('requestFinish')}>
            {(closing) => <FinishForm one={one} {...closing} />}
          </ActDrawer>
        )}
      </div>
    </div>
  )
}
