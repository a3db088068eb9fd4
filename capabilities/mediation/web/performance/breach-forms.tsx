import { legalDayOf } from '#kernel/calendar/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskDay,
  DeskMoney,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { answerBreach, mediateAgain, recordBreach, recordPerformance } from '../../contract.ts'
import { breachSteps } from '../../domain/index.ts'
import { messages } from './messages.ts'
import type { PartProps, WatchedObligation } from './watched.ts'

type FormProps = PartProps & Closing & { readonly one: WatchedObligation }

const outcomes = ['perform', 'perform-partly', 'take-to-court', 'waive'] as const
const today = () => legalDayOf(Date.now())

export function RecordForm({ matter, watched, one, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      operation={recordPerformance}
      params={{ disputeId: matter.id, obligationId: one.id }}
      version={watched.version}
      initial={{ move: 'perform', onDay: today() }}
      does={t('recordDo')}
      done={() => t('recorded')}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <DeskChoice
            form={form}
            path="move"
            label={t('what')}
            options={outcomes.map((move) => ({ value: move, label: t(move) }))}
          />
          <DeskDay form={form} path="onDay" label={t('day')} />
          {one.amountFen !== undefined && (
            <DeskMoney form={form} path="amountFen" label={t('amount')} hint={t('amountHint')} isOptional />
          )}
          <DeskText form={form} path="note" label={t('note')} rows={2} isOptional />
        </>
      )}
    </OperationForm>
  )
}

export function BreachForm({ matter, watched, one, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      operation={recordBreach}
      params={{ disputeId: matter.id, obligationId: one.id }}
      version={watched.version}
      draft={`breach.${one.id}`}
      initial={{ onDay: today() }}
      does={t('breach')}
      done={() => t('breachDone')}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="onDay" label={t('day')} />
          <DeskText
            form={form}
            path="words"
            label={t('breachWords')}
            hint={t('breachWordsHint')}
            rows={3}
            maxLength={1000}
          />
        </>
      )}
    </OperationForm>
  )
}

const answers = ['letter', 'phone', 'visit'] as const

/** A letter has a day by which it asks, a call or a visit has words. */
export function AnswerForm({ matter, watched, one, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const label = useLabel()
  const breach = one.breaches.at(-1)
  if (breach === undefined) return null
  return (
    <OperationForm
      operation={answerBreach}
      params={{ disputeId: matter.id, breachId: breach.id }}
      version={watched.version}
      initial={{ step: 'letter', onDay: today() } as never}
      does={t('remindDo')}
      done={() => t('reminded')}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(typed) => {
        const form = typed as unknown as Form<{
          step: (typeof answers)[number]
          onDay: string
          until: string
          words: string
        }>
        const { step } = form.typed
        return (
          <>
            <DeskChoice
              form={form}
              path="step"
              label={t('step')}
              options={answers.map((one) => ({ value: one, label: label(breachSteps, one) }))}
            />
            <DeskDay form={form} path="onDay" label={t('day')} />
            {step === 'letter' && <DeskDay form={form} path="until" label={t('until')} />}
            <DeskText
              form={form}
              path="words"
              label={t('words')}
              rows={2}
              maxLength={1000}
              isOptional={step === 'letter'}
            />
          </>
        )
      }}
    </OperationForm>
  )
}

export function AgainForm({
  matter,
  watched,
  agreementId,
  onDone,
  onCancel,
}: PartProps & Closing & { readonly agreementId: string }) {
  const t = useText(messages)
  const language = useLanguage()
  return (
    <OperationForm
      operation={mediateAgain}
      params={{ disputeId: matter.id }}
      version={watched.version}
      initial={{ agreementId }}
      does={t('again')}
      done={({ number, dueOn }) => t('againDone', { number, day: dateText(dueOn, language) })}
      lead={<p>{t('againLead')}</p>}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => <DeskText form={form} path="reason" label={t('againReason')} rows={3} maxLength={1000} />}
    </OperationForm>
  )
}
