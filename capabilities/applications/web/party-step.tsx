import {
  CheckField,
  ChoiceField,
  DayField,
  FieldFrame,
  TextField,
  useField,
} from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { type ApplyForm, withNumber } from './apply-form.ts'
import { messages } from './messages.ts'

interface StepProps {
  readonly form: ApplyForm
}

function useKinds() {
  const t = useText(messages)
  return [
    { value: 'natural', label: t('person') },
    { value: 'legal', label: t('body') },
  ]
}

export function ApplicantStep({ form }: StepProps) {
  const t = useText(messages)
  const party = form.typed.parties?.[0]
  const isBody = party?.kind === 'legal'
  const hasGuardian = (party?.acting?.length ?? 0) > 0
  return (
    <>
      <ChoiceField form={form} path="parties[0].kind" label={t('kind')} options={useKinds()} />
      <TextField form={form} path="parties[0].name" label={t('name')} autoComplete="name" maxLength={80} />
      <TextField
        form={form}
        path="parties[0].phone"
        label={t('phone')}
        hint={t('phoneHint')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <NumberField form={form} at={0} isBody={isBody} />
      <TextField
        form={form}
        path="parties[0].address"
        label={t('address')}
        autoComplete="street-address"
        maxLength={200}
        isOptional
      />
      {!isBody && (
        <div className="field">
          <label className="choice">
            <input
              type="checkbox"
              checked={hasGuardian}
              onChange={() => form.set('parties[0].acting', hasGuardian ? undefined : [{ as: 'guardian' }])}
            />
            <span>{t('minorHint')}</span>
          </label>
        </div>
      )}
      {hasGuardian && (
        <>
          <DayField form={form} path="parties[0].bornOn" label={t('bornOn')} />
          <TextField form={form} path="parties[0].acting[0].name" label={t('guardian')} maxLength={80} />
          <CheckField form={form} path="parties[0].acting[0].consents" label={t('guardianConsentHint')} />
        </>
      )}
    </>
  )
}

export function OtherStep({ form }: StepProps) {
  const t = useText(messages)
  return (
    <>
      <p className="quiet">{t('otherHint')}</p>
      <ChoiceField form={form} path="parties[1].kind" label={t('kind')} options={useKinds()} />
      <TextField form={form} path="parties[1].name" label={t('name')} maxLength={80} />
      <TextField
        form={form}
        path="parties[1].phone"
        label={t('otherPhone')}
        type="tel"
        inputMode="tel"
        isOptional
      />
      <TextField form={form} path="parties[1].address" label={t('address')} maxLength={200} isOptional />
    </>
  )
}

/** A number, or nothing: then the form says that none was at hand. */
function NumberField({ form, at, isBody }: StepProps & { readonly at: 0 | 1; readonly isBody: boolean }) {
  const t = useText(messages)
  const field = isBody ? 'creditCode' : 'citizenNumber'
  const props = {
    form,
    path: `parties[${at}].${field}`,
    label: t(isBody ? 'creditCode' : 'idNumber'),
    hint: t('idHint'),
    isOptional: true,
  } as const
  const { fault, links, value } = useField(props)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <input
        {...links}
        className="input"
        autoComplete="off"
        maxLength={24}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => withNumber(form, at, field, event.target.value)}
      />
    </FieldFrame>
  )
}
