import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { useWrite } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskSelect,
  DeskText,
  DeskYesNo,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { Button, ProblemText } from '#platform/web/ui/index.ts'
import {
  askRecordingAccess,
  decideRecordingAccess,
  finishRecordingRequest,
  openViewing,
} from '../contract.ts'
import { needsPaper, type Requester, requesters } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { AccessRequest, AccessRule } from './recording.ts'

type FormProps = Closing & { readonly one: AccessRequest }

interface AskProps extends Closing {
  readonly caseId?: string
  readonly recordings: readonly { readonly id: string; readonly name: string }[]
}

export function AskForm({ caseId, recordings, ...closing }: AskProps) {
  const t = useText(messages)
  const [first] = recordings
  const chosen = recordings.length === 1 && first ? [first.id] : undefined
  return (
    <OperationForm
      {...closing}
      operation={askRecordingAccess}
      initial={{ recordingIds: chosen, ...(caseId ? { caseId } : {}) }}
      draft={`recording.request.${caseId ?? first?.id}`}
      does={t('requestAsk')}
      done={() => t('requestAsked')}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="requester" label={t('requestWho')} options={requesters} />
          <DeskText form={form} path="name" label={t('requestName')} maxLength={100} />
          <DeskText
            form={form}
            path="paper"
            label={t('requestPaper')}
            hint={t('requestPaperHint')}
            maxLength={200}
            isOptional
          />
          {recordings.length > 1 && (
            <DeskSelect
              form={form}
              path="recordingIds"
              label={t('requestWhich')}
              options={recordings.map(({ id, name }) => ({ value: id, label: name }))}
              isMany
            />
          )}
          <DeskYesNo
            form={form}
            path="wantsCopy"
            label={t('requestHow')}
            yes={t('requestCopy')}
            no={t('requestView')}
          />
          <DeskText form={form} path="purpose" label={t('requestPurpose')} rows={3} maxLength={500} />
        </>
      )}
    </OperationForm>
  )
}

/** The grounds of the answer that was chosen. */
export function DecideForm({ one, rule, ...closing }: FormProps & { readonly rule: AccessRule }) {
  const t = useText(messages)
  const usual = needsPaper(one.requester as Requester) ? 'organ-case' : 'own-record'
  return (
    <OperationForm
      {...closing}
      operation={decideRecordingAccess}
      params={{ recordingRequestId: one.id }}
      version={one.version}
      does={t('requestDecide')}
      done={() => t('requestAnswered')}
    >
      {(form) => (
        <>
          <DeskYesNo
            form={form}
            path="granted"
            label={t('requestGrant')}
            yes={t('requestYes')}
            no={t('requestNo')}
          />
          <Grounds form={form} rule={rule} usual={usual} />
          <DeskText form={form} path="words" label={t('requestWords')} rows={3} maxLength={500} />
        </>
      )}
    </OperationForm>
  )
}

/** Those of the answer that was chosen; a yes mostly has the usual one. */
function Grounds({
  form,
  rule,
  usual,
}: {
  readonly form: Form<z.infer<NonNullable<typeof decideRecordingAccess.body>>>
  readonly rule: AccessRule
  readonly usual: string
}) {
  const t = useText(messages)
  const word = useWord()
  const { granted, ground } = form.typed
  const grounds = granted ? rule.grant : rule.refuse
  const isOfAnswer = grounds.some(({ code }) => code === ground)
  const { set } = form
  useEffect(() => {
    if (granted !== undefined && !isOfAnswer) set('ground', granted ? usual : undefined)
  }, [granted, isOfAnswer, usual, set])
  if (granted === undefined) return null
  return (
    <DeskChoice
      form={form}
      path="ground"
      label={t('requestGround')}
      options={grounds.map((one) => ({ value: one.code, label: word(one) }))}
    />
  )
}

export function FinishForm({ one, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={finishRecordingRequest}
      params={{ recordingRequestId: one.id }}
      version={one.version}
      does={t('requestFinish')}
      done={() => t('requestFinished')}
    >
      {(form) => (
        <DeskText form={form} path="words" label={t('requestFinishWords')} rows={3} maxLength={500} />
      )}
    </OperationForm>
  )
}

/** Each copy is a line of custody that names the request. */
export function HandOutForm({ one, onDone }: FormProps) {
  const t = useText(messages)
  const [taken, take] = useState<readonly string[]>([])
  const write = useWrite(openViewing, {
    onSuccess: ({ viewingId }, { params }) => {
      const recordingId = String(params?.recordingId)
      window.location.assign(`/api/v1/recordings/${recordingId}/viewings/${viewingId}/content`)
      take([...taken, recordingId])
    },
  })
  return (
    <>
      <p>{t('requestTakeLead')}</p>
      <ul className="lines">
        {one.recordings.map(({ id, name }) => (
          <li key={id}>
            <Button
              look="plain"
              onClick={() =>
                write.mutate({
                  params: { recordingId: id },
                  body: { copy: true, recordingRequestId: one.id },
                })
              }
            >
              {name}
            </Button>
            {taken.includes(id) && <span className="quiet"> {t('takeDone')}</span>}
          </li>
        ))}
      </ul>
      {write.error && <ProblemText problem={write.error} />}
      <div className="actions">
        <Button onClick={() => onDone(t('takeDone'))}>{t('requestTakeEnd')}</Button>
      </div>
    </>
  )
}
