import { terminationReasons } from '#capabilities/disputes/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import {
  type Closing,
  DeskDay,
  DeskSelect,
  DeskText,
  DeskYesNo,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import {
  acknowledgeReferral,
  confirmReferral,
  endReferral,
  giveBackOriginals,
  recordReferralConsent,
  sendReferral,
} from '../contract.ts'
import { consentChannels, type Ending, endings, referralOutcomes, type TermMove } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Referral } from './referral.ts'

export type Step = 'edit' | 'consent' | 'send' | 'receive' | 'confirm' | 'originals' | TermMove | Ending

export interface StepProps extends Closing {
  readonly referral: Referral
}

const today = () => legalDayOf(Date.now())

export function ConsentForm({ referral, ...closing }: StepProps) {
  const t = useText(messages)
  const parties = referral.consents.map(({ partyId, name }) => ({ value: partyId, label: name }))
  return (
    <OperationForm
      {...closing}
      operation={recordReferralConsent}
      params={{ referralId: referral.id }}
      version={referral.version}
      initial={{ onDay: today() }}
      does={t('consentDo')}
      done={() => t('consentDone')}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="partyId" label={t('party')} options={parties} />
          <DeskYesNo form={form} path="agreed" label={t('answer')} yes={t('agreed')} no={t('notAgreed')} />
          <DeskSelect form={form} path="channel" label={t('channel')} options={consentChannels} />
          <DeskDay form={form} path="onDay" label={t('day')} />
        </>
      )}
    </OperationForm>
  )
}

export function SendForm({ referral, ...closing }: StepProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={sendReferral}
      params={{ referralId: referral.id }}
      version={referral.version}
      initial={{ onDay: today() }}
      does={t('sendDo')}
      done={() => t('sent')}
      lead={<p>{t('sendLead')}</p>}
    >
      {(form) => <DeskDay form={form} path="onDay" label={t('day')} />}
    </OperationForm>
  )
}

export function AcknowledgeForm({ referral, ...closing }: StepProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={acknowledgeReferral}
      params={{ referralId: referral.id }}
      version={referral.version}
      initial={{ onDay: today() }}
      does={t('acknowledgeDo')}
      done={() => t('acknowledged')}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="onDay" label={t('day')} />
          <DeskText form={form} path="receivedBy" label={t('receivedBy')} isOptional maxLength={80} />
        </>
      )}
    </OperationForm>
  )
}

export function ConfirmForm({ referral, ...closing }: StepProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={confirmReferral}
      params={{ referralId: referral.id }}
      version={referral.version}
      does={t('confirm')}
      done={() => t('confirmed')}
      lead={<p>{t('confirmLead')}</p>}
    />
  )
}

/** What lay here when it ended; all of it is chosen already, as it usually goes back together. */
export function GiveBackForm({ referral, ...closing }: StepProps) {
  const t = useText(messages)
  const kept = referral.materials.filter(({ form, returned }) => form === 'original' && returned === false)
  return (
    <OperationForm
      {...closing}
      operation={giveBackOriginals}
      params={{ referralId: referral.id }}
      version={referral.version}
      initial={{ onDay: today(), materialIds: kept.map(({ id }) => id) }}
      does={t('giveBackDo')}
      done={() => t('endDone')}
    >
      {(form) => (
        <>
          <DeskSelect
            form={form}
            path="materialIds"
            label={t('originals')}
            isMany
            options={kept.map(({ id, name, count }) => ({ value: id, label: `${name} × ${count}` }))}
          />
          <DeskDay form={form} path="onDay" label={t('day')} />
        </>
      )}
    </OperationForm>
  )
}

/** However it ends; a draft that never left has no originals out. */
export function EndForm({ referral, move, ...closing }: StepProps & { readonly move: Ending }) {
  const t = useText(messages)
  const word = useWord()
  const out = referral.state === 'drafted' ? [] : referral.materials
  const originals = out.filter(({ form }) => form === 'original')
  const isIn = referral.direction === 'in'
  return (
    <OperationForm
      {...closing}
      operation={endReferral}
      params={{ referralId: referral.id }}
      version={referral.version}
      draft={`referral.${move}.${referral.id}`}
      initial={{ move, onDay: today(), materials: originals.map(({ id }) => ({ materialId: id })) }}
      does={word(endings[move])}
      done={() => t('endDone')}
      {...(originals.length === 0 ? {} : { lead: <p>{t('endLead')}</p> })}
    >
      {(form) => (
        <>
          {move === 'result' && (
            <DeskSelect form={form} path="outcome" label={t('outcome')} options={referralOutcomes} />
          )}
          {move === 'return' && isIn && (
            <DeskSelect form={form} path="ground" label={t('ground')} options={terminationReasons} />
          )}
          <DeskDay form={form} path="onDay" label={t('day')} />
          <DeskText
            form={form}
            path="words"
            label={t('endWords')}
            hint={t('endWordsHint')}
            rows={4}
            maxLength={2000}
          />
          {move === 'return' && isIn && (
            <DeskText
              form={form}
              path="undisputed"
              label={t('undisputed')}
              hint={t('undisputedHint')}
              rows={3}
              maxLength={4000}
              isOptional
            />
          )}
          {originals.map((material, at) => (
            <fieldset key={material.id} className="act-part">
              <legend>
                {material.name} × {material.count}
              </legend>
              <DeskYesNo
                form={form}
                path={`materials[${at}].returned`}
                label={t('originals')}
                yes={t('goesBack')}
                no={t('staysBecause')}
              />
              {form.typed.materials?.[at]?.returned === false && (
                <DeskText form={form} path={`materials[${at}].words`} label={t('whyKept')} maxLength={200} />
              )}
            </fieldset>
          ))}
        </>
      )}
    </OperationForm>
  )
}
