import { pauseGrounds } from '#capabilities/disputes/domain/index.ts'
import { legalDayOf, periodUnits } from '#kernel/calendar/index.ts'
import { DeskDay, DeskNumber, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { extendReferralTerm, pauseReferralTerm, resumeReferralTerm } from '../contract.ts'
import { consentChannels, extensionWords, termMoves } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Referral } from './referral.ts'
import type { StepProps } from './step-forms.tsx'

const today = () => legalDayOf(Date.now())
const ruleOf = (referral: Referral) => referral.clock?.rule

/** Whose word is needed stands above the form; where it is the parties', each says so with a day of its own. */
export function ExtendForm({ referral, ...closing }: StepProps) {
  const t = useText(messages)
  const word = useWord()
  const label = useLabel()
  const extension = ruleOf(referral)?.extension
  if (extension === undefined) return null
  const { by, longest, timesLeft, unit } = extension
  const parties = by === 'parties' ? referral.consents : []
  const consents = parties.map(({ partyId }) => ({ partyId, onDay: today() }))
  const facts = { by: label(extensionWords, by), longest, times: timesLeft, unit: word(periodUnits[unit]) }
  return (
    <OperationForm
      {...closing}
      operation={extendReferralTerm}
      params={{ referralId: referral.id }}
      version={referral.version}
      draft={`referral.extend.${referral.id}`}
      initial={{ onDay: today(), consents }}
      does={word(termMoves.extend)}
      done={() => t('termDone')}
      lead={<p>{t('extendLead', facts)}</p>}
    >
      {(form) => (
        <>
          <DeskNumber form={form} path="length" label={t('extendLength')} unit={word(periodUnits[unit])} />
          <DeskDay form={form} path="onDay" label={t(dayOf[by])} />
          {parties.map(({ partyId, name }, at) => (
            <fieldset key={partyId} className="act-part">
              <legend>{t('agreesToExtend', { name })}</legend>
              <DeskSelect
                form={form}
                path={`consents[${at}].channel`}
                label={t('channel')}
                options={consentChannels}
              />
              <DeskDay form={form} path={`consents[${at}].onDay`} label={t('consentDay')} />
            </fieldset>
          ))}
          <DeskText form={form} path="words" label={t('termWords')} hint={t('termWordsHint')} rows={3} />
        </>
      )}
    </OperationForm>
  )
}

const dayOf = { parties: 'agreedDay', leader: 'approvedDay', 'their-notice': 'toldDay' } as const

export function PauseForm({ referral, ...closing }: StepProps) {
  const t = useText(messages)
  const word = useWord()
  const label = useLabel()
  const grounds = ruleOf(referral)?.grounds ?? []
  const options = grounds.map((ground) => ({ value: ground, label: label(pauseGrounds, ground) }))
  return (
    <OperationForm
      {...closing}
      operation={pauseReferralTerm}
      params={{ referralId: referral.id }}
      version={referral.version}
      draft={`referral.pause.${referral.id}`}
      initial={{ onDay: today() }}
      does={word(termMoves.pause)}
      done={() => t('termDone')}
      lead={<p>{t('pauseLead')}</p>}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="ground" label={t('pauseGround')} options={options} />
          <DeskDay form={form} path="onDay" label={t('pauseDay')} />
          <DeskText form={form} path="words" label={t('termWords')} hint={t('termWordsHint')} rows={3} />
        </>
      )}
    </OperationForm>
  )
}

export function ResumeForm({ referral, ...closing }: StepProps) {
  const t = useText(messages)
  const word = useWord()
  return (
    <OperationForm
      {...closing}
      operation={resumeReferralTerm}
      params={{ referralId: referral.id }}
      version={referral.version}
      initial={{ onDay: today() }}
      does={word(termMoves.resume)}
      done={() => t('termDone')}
      lead={<p>{t('resumeLead')}</p>}
    >
      {(form) => (
        <>
          <DeskDay form={form} path="onDay" label={t('resumeDay')} />
          <DeskText form={form} path="words" label={t('termWords')} hint={t('termWordsHint')} rows={3} />
        </>
      )}
    </OperationForm>
  )
}
