import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskDay,
  DeskLines,
  DeskSelect,
  DeskText,
  DeskYesNo,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { registerReviewer } from '../../contract.ts'
import { reviewerKinds } from '../../domain/index.ts'
import { messages } from './messages.ts'

const HOUR = 60 * 60

interface RegisterProps extends Closing {
  readonly firstTimersFrom: string
}

export function RegisterReviewerForm({ firstTimersFrom: day, ...closing }: RegisterProps) {
  const t = useText(messages)
  const { data } = useOperation(listUnits, {}, { staleSeconds: HOUR })
  const units = (data?.units ?? [])
    .filter(({ kind }) => kind === 'department' || kind === 'justice-bureau')
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <OperationForm
      {...closing}
      operation={registerReviewer}
      draft="authority.register-reviewer"
      initial={{ fields: [] }}
      does={t('register')}
      done={() => t('registered')}
    >
      {(form) => (
        <>
          <DeskText form={form} path="name" label={t('name')} maxLength={60} />
          <DeskSelect form={form} path="unitId" label={t('unit')} options={units} />
          <DeskSelect form={form} path="kind" label={t('kind')} options={reviewerKinds} />
          <DeskText form={form} path="qualificationNumber" label={t('number')} maxLength={60} isOptional />
          <DeskDay form={form} path="qualifiedOn" label={t('qualifiedOn')} isOptional />
          <DeskDay
            form={form}
            path="firstReviewedOn"
            label={t('firstReviewedOn')}
            hint={t('firstReviewedHint', { day })}
            isOptional
          />
          <DeskYesNo
            form={form}
            path="isFullTime"
            label={t('isFullTime')}
            yes={t('fullTime')}
            no={t('partTime')}
          />
          <DeskLines form={form} path="fields" label={t('fields')} hint={t('fieldsHint')} isOptional />
          <DeskDay form={form} path="since" label={t('since')} />
          <DeskText
            form={form}
            path="username"
            label={t('username')}
            hint={t('usernameHint')}
            maxLength={60}
            isOptional
          />
        </>
      )}
    </OperationForm>
  )
}
