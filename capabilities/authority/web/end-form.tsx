import { type Closing, DeskDay, DeskNumber, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import type {
  endAuthorityList,
  endEnforcementBody,
  endEntrustment,
  endScheme,
  leaveEnforcement,
  leaveReview,
  recordReviewerTraining,
  recordTraining,
} from '../contract.ts'
import { messages } from './messages.ts'

interface About extends Closing {
  readonly params: Readonly<Record<string, string>>
}

interface EndProps extends About {
  readonly operation:
    | typeof endEnforcementBody
    | typeof endEntrustment
    | typeof endAuthorityList
    | typeof endScheme
  readonly version: number
}

/** Something holds until a day, with the reason. */
export function EndForm({ operation, ...about }: EndProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...about}
      operation={operation as typeof endScheme}
      does={t('endDo')}
      done={() => t('endDone')}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="lastDay" label={t('endLastDay')} />
          <DeskText form={form} path="reason" label={t('endReason')} maxLength={500} />
        </>
      )}
    </OperationForm>
  )
}

interface LeaveProps extends About {
  readonly operation: typeof leaveEnforcement | typeof leaveReview
  readonly version: number
}

/** Somebody leaves the work, from a day on. */
export function LeaveForm({ operation, ...about }: LeaveProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...about}
      operation={operation as typeof leaveReview}
      does={t('leaveDo')}
      done={() => t('leaveDone')}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="leftOn" label={t('leaveOn')} hint={t('leaveOnHint')} />
          <DeskText form={form} path="reason" label={t('endReason')} maxLength={500} />
        </>
      )}
    </OperationForm>
  )
}

interface TrainingProps extends About {
  readonly operation: typeof recordTraining | typeof recordReviewerTraining
}

export function TrainingForm({ operation, ...about }: TrainingProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...about}
      operation={operation as typeof recordTraining}
      does={t('trainDo')}
      done={() => t('trainDone')}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="onDay" label={t('trainedOn')} />
          <DeskNumber form={form} path="hours" label={t('trainedHours')} />
          <DeskText form={form} path="subject" label={t('trainedSubject')} maxLength={200} />
        </>
      )}
    </OperationForm>
  )
}
