import type { z } from 'zod'
import { type Closing, DeskChoice, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { liftHold, placeCaseHold, placeRecordingHold } from '../contract.ts'
import { holdGrounds } from '../domain/index.ts'
import { messages } from './messages.ts'

type Hold = z.input<NonNullable<typeof placeRecordingHold.body>>

/** Why it is kept, whether one recording or all of a case. */
function HoldFields({ form }: { readonly form: Form<Hold> }) {
  const t = useText(messages)
  return (
    <>
      <DeskChoice form={form} path="ground" label={t('ground')} options={holdGrounds} />
      <DeskText form={form} path="words" label={t('words')} rows={3} maxLength={500} />
    </>
  )
}

export function PlaceHoldForm({ recordingId, ...closing }: Closing & { readonly recordingId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={placeRecordingHold}
      params={{ recordingId }}
      draft={`retention.hold.${recordingId}`}
      lead={<p>{t('placeLead')}</p>}
      does={t('place')}
      done={() => t('placedDone')}
    >
      {(form) => <HoldFields form={form} />}
    </OperationForm>
  )
}

export function PlaceCaseHoldForm({ caseId, ...closing }: Closing & { readonly caseId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={placeCaseHold}
      params={{ caseId }}
      draft={`retention.case-hold.${caseId}`}
      lead={<p>{t('placeCaseLead')}</p>}
      does={t('placeCase')}
      done={() => t('placedDone')}
    >
      {(form) => <HoldFields form={form} />}
    </OperationForm>
  )
}

export function LiftForm({ holdId, ...closing }: Closing & { readonly holdId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={liftHold}
      params={{ holdId }}
      does={t('lift')}
      done={() => t('liftDone')}
    >
      {(form) => <DeskText form={form} path="why" label={t('liftWhy')} rows={3} maxLength={500} />}
    </OperationForm>
  )
}
