import { DeskNumber, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useAside, useText } from '#platform/web/i18n/index.ts'
import {
  adviseOnSubmission,
  archiveSubmission,
  askSupplement,
  assignSubmission,
  extendReview,
  recuseFromSubmission,
  returnSubmission,
  takeUpSubmission,
} from '../contract.ts'
import { materials } from '../domain/index.ts'
import { type ActProps, useAbout } from './about-act.tsx'
import type { DepartmentAct } from './act-words.ts'
import { messages } from './messages.ts'
import { OpinionForm } from './opinion-form.tsx'
import type { Act } from './review.ts'

type OfficeAct = Exclude<Act, DepartmentAct>

/** The form of one act of the office. */
export function OfficeForm({ act, ...props }: ActProps & { readonly act: OfficeAct }) {
  const t = useText(messages)
  const aside = useAside()
  const about = useAbout(props, act)
  const people = props.one.candidates
    .filter(({ recusals }) => recusals.length === 0)
    .map(({ reviewerId, name, open }) => ({
      value: reviewerId,
      label: name + aside(t('openCount', { count: open })),
    }))
  switch (act) {
    case 'take-up':
      return (
        <OperationForm {...about} operation={takeUpSubmission} initial={{}}>
          {(form) => (
            <DeskSelect
              form={form}
              path="reviewerId"
              label={t('fieldReviewer')}
              hint={t('fieldReviewerHint')}
              options={people}
              isOptional
            />
          )}
        </OperationForm>
      )
    case 'assign':
      return (
        <OperationForm {...about} operation={assignSubmission}>
          {(form) => (
            <>
              <DeskSelect form={form} path="reviewerId" label={t('fieldReviewer')} options={people} />
              <DeskText form={form} path="reason" label={t('fieldReason')} rows={3} maxLength={4000} />
            </>
          )}
        </OperationForm>
      )
    case 'ask-supplement':
      return (
        <OperationForm {...about} operation={askSupplement} initial={{ materials: [] }}>
          {(form) => (
            <>
              <DeskSelect form={form} path="materials" label={t('fieldMissing')} options={materials} isMany />
              <DeskText form={form} path="words" label={t('fieldWords')} rows={4} maxLength={4000} />
            </>
          )}
        </OperationForm>
      )
    case 'extend':
      return (
        <OperationForm {...about} operation={extendReview}>
          {(form) => (
            <>
              <DeskNumber form={form} path="workingDays" label={t('fieldDays')} />
              <DeskText form={form} path="reason" label={t('fieldReason')} rows={3} maxLength={4000} />
            </>
          )}
        </OperationForm>
      )
    case 'advise':
      return (
        <OperationForm {...about} operation={adviseOnSubmission}>
          {(form) => <DeskText form={form} path="words" label={t('advice')} rows={6} maxLength={4000} />}
        </OperationForm>
      )
    case 'archive':
      return <OperationForm {...about} operation={archiveSubmission} initial={{}} />
    case 'opine':
      return <OpinionForm {...props} />
    default: {
      const operation = act === 'recuse' ? recuseFromSubmission : returnSubmission
      return (
        <OperationForm {...about} operation={operation}>
          {(form) => (
            <DeskText form={form} path="reason" label={t('fieldReason')} rows={4} maxLength={4000} />
          )}
        </OperationForm>
      )
    }
  }
}
