import { type Closing, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { reviewTypicalCase, submitTypicalCase, withdrawTypicalCase } from '../contract/cases.ts'
import { messages } from './messages.ts'
import type { TypicalCase } from './typical-case.ts'

export type CaseStep = 'submit' | 'publish' | 'return' | 'withdraw'

interface StepProps extends Closing {
  readonly step: CaseStep
  readonly one: TypicalCase
}

/** One step on the way of a case into the library, or out of it. */
export function CaseStepForm({ step, one, ...closing }: StepProps) {
  const t = useText(messages)
  const about = { ...closing, params: { typicalCaseId: one.id }, version: one.version }
  if (step === 'submit') {
    return (
      <OperationForm
        {...about}
        operation={submitTypicalCase}
        does={t('submitCase')}
        done={() => t('submitted')}
        lead={<p>{t('submitLead')}</p>}
      />
    )
  }
  if (step === 'publish') {
    return (
      <OperationForm
        {...about}
        operation={reviewTypicalCase}
        initial={{ verdict: 'publish' }}
        does={t('publishDo')}
        done={({ state }) => t(state === 'approved' ? 'approved' : 'published')}
        lead={<p>{t('reviewerLead')}</p>}
      />
    )
  }
  if (step === 'return') {
    return (
      <OperationForm
        {...about}
        operation={reviewTypicalCase}
        initial={{ verdict: 'return' }}
        draft={`guidance.return.${one.id}`}
        does={t('returnCase')}
        done={() => t('returned')}
      >
        {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={3} maxLength={1000} />}
      </OperationForm>
    )
  }
  return (
    <OperationForm
      {...about}
      operation={withdrawTypicalCase}
      draft={`guidance.withdraw.${one.id}`}
      does={t('withdrawCase')}
      done={() => t('caseWithdrawn')}
      lead={<p>{t('withdrawLead')}</p>}
    >
      {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={3} maxLength={1000} />}
    </OperationForm>
  )
}
