import { useOperation } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useAside, useText, useWord } from '#platform/web/i18n/index.ts'
import { bindRecording, explainGap, listRecordings, unbindRecording } from '../contract.ts'
import { gapCauses, gapTellings } from '../domain/index.ts'
import { messages } from './messages.ts'
import { type Bound, type CaseRecordings, clockText, type Duty, type GapOfDuty } from './recording.ts'

/** Any recording of the department that is in no file yet, bound by hand. */
export function BindForm({ known, ...closing }: Closing & { readonly known: CaseRecordings }) {
  const t = useText(messages)
  const word = useWord()
  const aside = useAside()
  const list = useOperation(listRecordings, { query: { of: 'unbound', limit: 200 } })
  const recordings = (list.data?.recordings ?? []).map(({ id, name, startedAt, officerName }) => ({
    value: id,
    label: [name, `${startedAt.slice(0, 10)} ${clockText(startedAt)}`, officerName]
      .filter(Boolean)
      .join(' · '),
  }))
  const steps = known.steps.map((step) => ({ value: step.id, label: word(step) + aside(step.on) }))
  const dutiesOf = (stepId: unknown) => [
    ...known.duties
      .filter(({ step }) => step !== undefined && step.id === stepId)
      .map(({ key, item }) => ({ value: key, label: word(item) })),
    { value: 'none', label: t('noDuty') },
  ]
  return (
    <OperationForm
      {...closing}
      operation={bindRecording}
      params={{ caseId: known.caseId }}
      does={t('bind')}
      done={() => t('bound')}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="recordingId" label={t('chooseRecording')} options={recordings} />
          <DeskSelect form={form} path="stepId" label={t('chooseStep')} options={steps} />
          <DeskSelect
            form={form}
            path="duty"
            label={t('chooseDuty')}
            options={dutiesOf(form.value('stepId'))}
          />
        </>
      )}
    </OperationForm>
  )
}

export function UnbindForm({ bound, ...closing }: Closing & { readonly bound: Bound }) {
  const t = useText(messages)
  const { recordingId, bindingId } = bound
  return (
    <OperationForm
      {...closing}
      operation={unbindRecording}
      params={{ recordingId, bindingId }}
      does={t('unbind')}
      done={() => t('unbound')}
    >
      {(form) => <DeskText form={form} path="why" label={t('unbindWhy')} rows={3} maxLength={200} />}
    </OperationForm>
  )
}

interface GapFormProps extends Closing {
  readonly gap: GapOfDuty
  readonly duty: Duty
  readonly caseId: string
}

export function GapForm({ gap, duty, caseId, ...closing }: GapFormProps) {
  const t = useText(messages)
  const { afterId, beforeId } = gap
  return (
    <OperationForm
      {...closing}
      operation={explainGap}
      params={{ caseId }}
      initial={{ stepId: duty.step?.id, duty: duty.key, afterId, beforeId }}
      does={t('gapExplain')}
      done={() => t('gapDone')}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="cause" label={t('gapCause')} options={gapCauses} />
          <DeskChoice form={form} path="told" label={t('gapTold')} options={gapTellings} />
          <DeskText form={form} path="words" label={t('gapWords')} rows={3} maxLength={500} />
        </>
      )}
    </OperationForm>
  )
}
