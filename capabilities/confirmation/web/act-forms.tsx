import { confirmationSteps } from '#capabilities/mediation/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { type Closing, DeskChoice, DeskDay, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { applyForConfirmation, stepConfirmation } from '../contract.ts'
import type { PartProps } from './confirmation.ts'
import { messages } from './messages.ts'

type FormProps = PartProps & Closing

export function ApplyForm({ disputeId, version, one, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const proposed = one.courts.find(({ isProposed }) => isProposed)?.name
  return (
    <OperationForm
      operation={applyForConfirmation}
      params={{ disputeId, agreementId: one.agreementId }}
      version={version}
      draft={`confirmation.${one.agreementId}`}
      initial={{
        by: 'committee',
        onDay: legalDayOf(Date.now()),
        ...(proposed === undefined ? {} : { court: proposed }),
      }}
      does={t('apply')}
      done={({ referralNumber: number }) => (number ? t('appliedWith', { number }) : t('applied'))}
      lead={<p>{t('applyLead')}</p>}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <DeskText
            form={form}
            path="court"
            label={t('applyCourt')}
            hint={t('applyCourtHint')}
            maxLength={120}
          />
          {proposed !== undefined && form.typed.court !== proposed && (
            <DeskText form={form} path="why" label={t('applyWhy')} maxLength={200} />
          )}
          {one.offer === 'doubtful' && (
            <DeskText
              form={form}
              path="doubtsRead"
              label={t('doubtsRead')}
              hint={t('doubtsReadHint')}
              rows={3}
              maxLength={1000}
            />
          )}
          <DeskChoice
            form={form}
            path="by"
            label={t('by')}
            options={[
              { value: 'committee', label: t('byCommittee') },
              { value: 'parties', label: t('byParties') },
            ]}
          />
          {form.typed.by === 'committee' && (
            <DeskText form={form} path="contact" label={t('contact')} maxLength={120} isOptional />
          )}
          <DeskDay form={form} path="onDay" label={t('day')} />
        </>
      )}
    </OperationForm>
  )
}

const courtMoves = ['court-accepts', 'court-does-not-accept', 'confirm', 'reject', 'withdraw'] as const

/** Only the steps that may follow. */
export function StepForm({ disputeId, version, one, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const label = useLabel()
  const moves = courtMoves.filter((move) => one.may.includes(move))
  return (
    <OperationForm
      operation={stepConfirmation}
      params={{ disputeId, agreementId: one.agreementId }}
      version={version}
      initial={{ onDay: legalDayOf(Date.now()) }}
      does={t('save')}
      done={() => t('stepDone')}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <DeskChoice
            form={form}
            path="move"
            label={t('stepMove')}
            options={moves.map((move) => ({ value: move, label: label(confirmationSteps, move) }))}
          />
          <DeskDay form={form} path="onDay" label={t('day')} />
          <DeskText form={form} path="courtNumber" label={t('courtNumber')} isOptional />
          <DeskText form={form} path="note" label={t('note')} rows={2} isOptional />
        </>
      )}
    </OperationForm>
  )
}
