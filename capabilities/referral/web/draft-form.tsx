import { type Closing, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { draftReferral, editReferral } from '../contract.ts'
import { messages } from './messages.ts'
import type { Referral } from './referral.ts'
import { MaterialFields, WayFields } from './way-fields.tsx'

/** A letter to another body, written and not sent yet. */
export function DraftForm({ disputeId, ...closing }: Closing & { readonly disputeId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={draftReferral}
      params={{ disputeId }}
      draft={`referral.draft.${disputeId}`}
      does={t('draftDo')}
      done={({ number }) => t('drafted', { number })}
      lead={<p>{t('draftLead')}</p>}
    >
      {(form) => <DraftFields form={form} />}
    </OperationForm>
  )
}

export function EditForm({ referral, ...closing }: Closing & { readonly referral: Referral }) {
  const t = useText(messages)
  const { body, kind, bodyName, contact, reason } = referral
  const materials = referral.materials.map(({ name, form, count }) => ({ name, form, count }))
  return (
    <OperationForm
      {...closing}
      operation={editReferral}
      params={{ referralId: referral.id }}
      version={referral.version}
      initial={{ body, kind, bodyName, contact, reason, materials }}
      does={t('draftDo')}
      done={() => t('edited')}
    >
      {(form) => <DraftFields form={form} />}
    </OperationForm>
  )
}

function DraftFields({
  form,
}: {
  readonly form: Parameters<typeof DeskText<{ reason: string }>>[0]['form']
}) {
  const t = useText(messages)
  return (
    <>
      <WayFields form={form} direction="out" />
      <DeskText
        form={form}
        path="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        rows={4}
        maxLength={2000}
      />
      <MaterialFields form={form} />
    </>
  )
}
