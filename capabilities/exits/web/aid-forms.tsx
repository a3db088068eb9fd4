import { legalDayOf } from '#kernel/calendar/index.ts'
import {
  type Closing,
  DeskCheck,
  DeskChoice,
  DeskDay,
  DeskMoney,
  DeskNumber,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { applyForAid, recordAidResult } from '../contract.ts'
import {
  aidMatters,
  aidResults,
  aidStanding,
  aidStandings,
  meansFree,
  meansProofs,
  urgencyOf,
  verificationFree,
} from '../domain/index.ts'
import type { Aid, AidApplication, Matter } from './exits.ts'
import { messages } from './messages.ts'

interface AidFormProps extends Closing {
  readonly matter: Matter
  readonly aid: Aid
}

const today = () => legalDayOf(Date.now())

/** What speaks from the matter is filled in; the two exemptions are two questions. */
export function AidForm({ matter, aid, ...closing }: AidFormProps) {
  const t = useText(messages)
  const label = useLabel()
  const applicants = matter.parties.map(({ id, name }) => ({ value: id, label: name }))
  const first = matter.parties.find(({ role }) => role === 'applicant')
  return (
    <OperationForm
      {...closing}
      operation={applyForAid}
      params={{ disputeId: matter.id }}
      draft={`exits.aid.${matter.id}`}
      initial={{
        ...aid.hints,
        centre: aid.centre,
        words: matter.narrative,
        minutes: 30,
        ...(first === undefined ? {} : { partyId: first.id }),
      }}
      does={t('aidDo')}
      done={({ number, urgency }) => t(urgency === 'early' ? 'aidDoneEarly' : 'aidDone', { number })}
      lead={<p>{t('aidLead')}</p>}
    >
      {(form) => {
        const { typed } = form
        const standing = aidStanding({
          meansFree: typed.meansFree,
          verificationFree: typed.verificationFree,
        })
        const urgency = urgencyOf(
          {
            limitationOn: typed.limitationOn as ReturnType<typeof today> | undefined,
            needsPreservation: typed.needsPreservation === true,
          },
          today(),
          aid.earlyDays,
        )
        return (
          <>
            <DeskSelect form={form} path="partyId" label={t('aidParty')} options={applicants} />
            <DeskSelect form={form} path="matter" label={t('aidMatter')} options={aidMatters} />
            <DeskSelect
              form={form}
              path="meansFree"
              label={t('meansFree')}
              hint={t('meansFreeHint')}
              options={meansFree}
              isOptional
            />
            <DeskSelect
              form={form}
              path="verificationFree"
              label={t('verificationFree')}
              hint={t('verificationFreeHint')}
              options={verificationFree}
              isOptional
            />
            <p>{t('standingIs', { standing: label(aidStandings, standing) })}</p>
            {standing !== 'no-means-test' && (
              <>
                <DeskSelect
                  form={form}
                  path="meansProof"
                  label={t('meansProof')}
                  options={meansProofs}
                  isOptional={standing === 'no-verification'}
                />
                <DeskMoney form={form} path="incomeFen" label={t('income')} isOptional />
              </>
            )}
            <DeskDay
              form={form}
              path="limitationOn"
              label={t('limitationOn')}
              hint={t('limitationHint')}
              isOptional
            />
            <DeskCheck form={form} path="needsPreservation" label={t('needsPreservation')} />
            {urgency === 'early' && <Note tone="warning" title={t('aidEarly', { days: aid.earlyDays })} />}
            {urgency === 'expired' && <Note tone="warning" title={t('aidExpired')} />}
            <DeskText form={form} path="words" label={t('aidWords')} rows={4} maxLength={4000} />
            <DeskText
              form={form}
              path="centre"
              label={t('centre')}
              hint={t('centreHint')}
              isOptional
              maxLength={120}
            />
            <DeskNumber form={form} path="minutes" label={t('minutes')} unit={t('minutesUnit')} />
          </>
        )
      }}
    </OperationForm>
  )
}

export function AidResultForm({
  application,
  ...closing
}: Closing & { readonly application: AidApplication }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={recordAidResult}
      params={{ aidApplicationId: application.id }}
      version={application.version}
      initial={{ onDay: today() }}
      does={t('aidResultDo')}
      done={() => t('aidResultDone')}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="result" label={t('aidResult')} options={aidResults} />
          <DeskDay form={form} path="onDay" label={t('aidDecided')} />
          <DeskText form={form} path="words" label={t('aidResultWords')} rows={2} maxLength={1000} />
          {form.typed.result === 'grant' && (
            <DeskText form={form} path="lawyer" label={t('lawyer')} isOptional maxLength={60} />
          )}
        </>
      )}
    </OperationForm>
  )
}
