import { mediatorKinds } from '#capabilities/organisations/domain/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskDay,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { employMediator, endMembership, recordFiling } from '../contract.ts'
import { departureReasons } from '../domain/index.ts'
import { messages } from './messages.ts'

export function useSexes() {
  const t = useText(messages)
  return [
    { value: 'male', label: t('male') },
    { value: 'female', label: t('female') },
  ]
}

interface LeaveProps extends Closing {
  readonly person: { readonly membershipId: string; readonly name: string }
}

export function LeaveForm({ person, ...closing }: LeaveProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={endMembership}
      params={{ membershipId: person.membershipId }}
      does={t('leaveDo')}
      done={() => t('left')}
      lead={<p>{t('leaveOf', { name: person.name })}</p>}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="on" label={t('leaveOn')} />
          <DeskSelect form={form} path="reason" label={t('leaveReason')} options={departureReasons} />
          <DeskText form={form} path="words" label={t('leaveWords')} maxLength={500} isOptional />
        </>
      )}
    </OperationForm>
  )
}

export function EmployForm({ unitId, ...closing }: Closing & { readonly unitId: string }) {
  const t = useText(messages)
  const sexes = useSexes()
  return (
    <OperationForm
      {...closing}
      operation={employMediator}
      params={{ unitId }}
      does={t('employDo')}
      done={() => t('employed')}
      draft={`committees.employ.${unitId}`}
      lead={<h3>{t('employ')}</h3>}
    >
      {(form) => (
        <>
          <DeskText form={form} path="name" label={t('name')} maxLength={40} />
          <DeskChoice form={form} path="sex" label={t('sex')} options={sexes} />
          <DeskChoice form={form} path="mediatorKind" label={t('mediatorKind')} options={mediatorKinds} />
          <DeskDay form={form} path="fromDay" label={t('fromDay')} />
          <DeskDay form={form} path="toDay" label={t('toDay')} isOptional />
        </>
      )}
    </OperationForm>
  )
}

export function FilingForm({ changeId, ...closing }: Closing & { readonly changeId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={recordFiling}
      params={{ changeId }}
      does={t('fileDo')}
      done={() => t('filed')}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="filedOn" label={t('filedOn')} />
          <DeskText form={form} path="filedAs" label={t('filedAs')} maxLength={100} />
        </>
      )}
    </OperationForm>
  )
}
