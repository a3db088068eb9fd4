import { legalDayOf } from '#kernel/calendar/index.ts'
import {
  type Closing,
  DeskDay,
  DeskMoney,
  DeskNumber,
  DeskSelect,
  DeskText,
  DeskYesNo,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useAside, useText, useWord } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { recordStep } from '../contract.ts'
import type { Case, CaseStep } from './case.ts'
import { messages } from './messages.ts'

interface StepProps extends Closing {
  readonly one: Case
  readonly step: CaseStep
}

/** The form of a step, made from the definition of the act; what earlier steps told is filled in. */
export function StepForm({ one, step, ...closing }: StepProps) {
  const t = useText(messages)
  const word = useWord()
  const aside = useAside()
  const known = step.fields.flatMap(({ code, value }) =>
    value === undefined ? [] : [[code, value] as const],
  )
  return (
    <OperationForm
      {...closing}
      operation={recordStep}
      params={{ caseId: one.id }}
      version={one.version}
      draft={`enforcement.step.${one.id}.${step.code}`}
      initial={{
        step: step.code,
        on: legalDayOf(Date.now()),
        fields: Object.fromEntries(known),
        officerIds: [],
        counterpartyIds: [],
      }}
      does={t('doTake')}
      done={({ paperNumber }) =>
        paperNumber === undefined ? t('taken') : t('takenNumber', { number: paperNumber })
      }
      lead={
        <>
          {step.objections.map((objection) => (
            <Note
              key={objection.zh}
              tone={objection.weight === 'blocked' ? 'warning' : 'plain'}
              title={word(objection)}
            >
              {objection.basis}
            </Note>
          ))}
        </>
      }
    >
      {(form) => (
        <>
          <DeskDay form={form} path="on" label={t('on')} />
          <DeskText
            form={form}
            path="at"
            label={t('at')}
            hint={t(step.needsHour ? 'atWanted' : 'atHint')}
            isOptional={!step.needsHour}
          />
          {step.apart.length > 0 && (
            <DeskSelect
              form={form}
              path="counterpartyIds"
              label={t('whose')}
              hint={t('whoseHint')}
              options={step.apart.map(({ id, name }) => ({ value: id, label: name }))}
              isMany
            />
          )}
          {step.officers > 0 && (
            <DeskSelect
              form={form}
              path="officerIds"
              label={t('officers')}
              hint={t('officersHint')}
              options={one.officers.map(({ id, name, mayAct }) => ({
                value: id,
                label: mayAct ? name : name + aside(t('mayNot')),
              }))}
              isMany
            />
          )}
          {step.fields.map((field) => (
            <StepField key={field.code} form={form as never} field={field} />
          ))}
          <DeskText
            form={form}
            path="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            isOptional
            maxLength={500}
          />
        </>
      )}
    </OperationForm>
  )
}

interface FieldProps {
  readonly form: Form<{ readonly fields: Readonly<Record<string, unknown>> }>
  readonly field: CaseStep['fields'][number]
}

function StepField({ form, field }: FieldProps) {
  const t = useText(messages)
  const word = useWord()
  const { proposed } = field
  // A long text is there to read in the field itself.
  const early = field.tellsReview ? t('tellsReview') : undefined
  const hint =
    (proposed && (field.kind === 'long-text' ? t('followed') : t('followedAs', { shown: word(proposed) }))) ??
    early
  const shared = {
    form: form as never,
    path: `fields.${field.code}` as never,
    label: word(field),
    isOptional: !field.isAsked,
    ...(hint === undefined ? {} : { hint }),
  }
  const options = (field.choices ?? []).map((choice) => ({ value: choice.code, label: word(choice) }))
  switch (field.kind) {
    case 'money':
      return <DeskMoney {...shared} />
    case 'number':
      return <DeskNumber {...shared} />
    case 'day':
      return <DeskDay {...shared} />
    case 'yes-no':
      return <DeskYesNo {...shared} yes={t('yes')} no={t('no')} />
    case 'choice':
      return <DeskSelect {...shared} options={options} />
    case 'choices':
      return <DeskSelect {...shared} options={options} isMany />
    case 'long-text':
      return <DeskText {...shared} rows={4} maxLength={8000} />
    default:
      return <DeskText {...shared} maxLength={200} />
  }
}
