import { type Closing, DeskText, DeskYesNo, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { askRecordingExcuse, decideRecordingExcuse } from '../contract.ts'
import { messages } from './messages.ts'
import type { Duty } from './recording.ts'

export function AskExcuseForm({
  duty,
  caseId,
  ...closing
}: Closing & { readonly duty: Duty; readonly caseId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={askRecordingExcuse}
      params={{ caseId }}
      initial={{ stepId: duty.step?.id, duty: duty.key }}
      draft={`recording.excuse.${duty.step?.id}.${duty.key}`}
      does={t('excuseAsk')}
      done={() => t('excuseAsked')}
    >
      {(form) => <DeskText form={form} path="reason" label={t('excuseReason')} rows={4} maxLength={500} />}
    </OperationForm>
  )
}

export function DecideExcuseForm({
  excuseId,
  caseId,
  ...closing
}: Closing & { readonly excuseId: string; readonly caseId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={decideRecordingExcuse}
      params={{ caseId, excuseId }}
      does={t('excuseDecide')}
      done={() => t('excuseAnswered')}
    >
      {(form) => (
        <>
          <DeskYesNo
            form={form}
            path="granted"
            label={t('excuseGrant')}
            yes={t('excuseYes')}
            no={t('excuseNo')}
          />
          <DeskText form={form} path="answer" label={t('excuseAnswer')} rows={3} maxLength={500} />
        </>
      )}
    </OperationForm>
  )
}
