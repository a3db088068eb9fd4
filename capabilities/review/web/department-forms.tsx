import { DeskChoice, DeskDay, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import {
  handleOpinion,
  recordExpertMeeting,
  resubmitForReview,
  ruleOnDisagreement,
  supplementSubmission,
  withdrawSubmission,
} from '../contract.ts'
import { handlings, type Material, materials, rulings } from '../domain/index.ts'
import { type ActProps, useAbout } from './about-act.tsx'
import type { DepartmentAct } from './act-words.ts'
import { messages } from './messages.ts'
import { RoundFields, roundToRepeat } from './round-fields.tsx'

const lastAsked = ({ events }: ActProps['one']) => events.findLast(({ kind }) => kind === 'supplement-asked')

/** A line for each material that was asked for last; an empty one where none was named. */
function askedOf(one: ActProps['one']): readonly { readonly material?: Material }[] {
  const asked = lastAsked(one)?.materials ?? []
  return asked.length === 0 ? [{}] : asked.map((material) => ({ material }))
}

/** The form of one act of the department. */
export function DepartmentForm({ act, ...props }: ActProps & { readonly act: DepartmentAct }) {
  const t = useText(messages)
  const about = useAbout(props, act)
  const { one } = props
  switch (act) {
    case 'supplement':
      return (
        <OperationForm
          {...about}
          operation={supplementSubmission}
          initial={{ materials: askedOf(one) }}
          lead={
            <>
              {about.lead}
              <Note title={t('askedFor')}>{lastAsked(one)?.words}</Note>
            </>
          }
        >
          {(form) => (
            <>
              {askedOf(one).map(({ material }, at) => (
                <section className="review-item" key={material ?? 'one'}>
                  <DeskSelect
                    form={form}
                    path={`materials[${at}].material`}
                    label={t('fieldMissing')}
                    options={materials}
                  />
                  <DeskText
                    form={form}
                    path={`materials[${at}].title`}
                    label={t('fieldTitle')}
                    maxLength={200}
                  />
                </section>
              ))}
              <DeskText form={form} path="words" label={t('fieldWords')} rows={4} maxLength={4000} />
            </>
          )}
        </OperationForm>
      )
    case 'handle':
      return (
        <OperationForm {...about} operation={handleOpinion}>
          {(form) => (
            <>
              <DeskChoice form={form} path="handling" label={t('fieldHandling')} options={handlings} />
              <DeskText form={form} path="words" label={t('fieldWords')} rows={5} maxLength={4000} />
            </>
          )}
        </OperationForm>
      )
    case 'meet-experts':
      return (
        <OperationForm {...about} operation={recordExpertMeeting}>
          {(form) => (
            <>
              <DeskDay form={form} path="heldOn" label={t('fieldHeldOn')} />
              <DeskText form={form} path="participants" label={t('fieldParticipants')} maxLength={200} />
              <DeskText form={form} path="outcome" label={t('fieldOutcome')} rows={5} maxLength={4000} />
            </>
          )}
        </OperationForm>
      )
    case 'rule':
      return (
        <OperationForm {...about} operation={ruleOnDisagreement}>
          {(form) => (
            <>
              <DeskChoice form={form} path="ruling" label={t('fieldRuling')} options={rulings} />
              <DeskText form={form} path="reason" label={t('fieldReason')} rows={4} maxLength={4000} />
            </>
          )}
        </OperationForm>
      )
    case 'resubmit':
      return (
        <OperationForm {...about} operation={resubmitForReview} initial={roundToRepeat(one)}>
          {(form) => (
            <RoundFields
              form={form as never}
              findings={one.findings}
              entry={one.entry}
              initial={roundToRepeat(one)}
            />
          )}
        </OperationForm>
      )
    case 'withdraw':
      return (
        <OperationForm {...about} operation={withdrawSubmission}>
          {(form) => (
            <DeskText form={form} path="reason" label={t('fieldReason')} rows={4} maxLength={4000} />
          )}
        </OperationForm>
      )
  }
}
