import { instantAt } from '#kernel/calendar/index.ts'
import { DeskCheck, DeskChoice, DeskMoment, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { cancelSession, planSession, recordMinutes, writePrivateNote } from '../../contract.ts'
import { sessionManners } from '../../domain/index.ts'
import { messages } from '../messages.ts'
import { partyOptions, type WorkProps } from '../workbench.ts'
import { WorkForm } from './work-form.tsx'
import { Checklist, WrittenText } from './written-text.tsx'

export function PlanForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={planSession}
      initial={{ manner: 'room' }}
      does={t('planDo')}
      done={t('planDone')}
    >
      {(form) => (
        <>
          <DeskMoment form={form} path="plannedAt" label={t('planAt')} />
          <DeskChoice form={form} path="manner" label={t('planManner')} options={sessionManners} />
          <DeskText form={form} path="place" label={t('planPlace')} maxLength={200} />
          <DeskSelect
            form={form}
            path="partyIds"
            label={t('planWho')}
            hint={t('planWhoHint')}
            options={partyOptions(props.matter)}
            isMany
            isOptional
          />
        </>
      )}
    </WorkForm>
  )
}

/** Written during the session: every word is kept on the device until it is saved. */
export function MinutesForm(props: WorkProps) {
  const t = useText(messages)
  const session = props.mediation.proceedings.at(-1)?.sessions.find(({ id }) => id === props.about)
  const initial = {
    presentPartyIds: props.matter.parties.map(({ id }) => id),
    rightsTold: false,
    risksTold: false,
    ...(session === undefined ? {} : { startedAt: instantAt(Date.parse(session.plannedAt)) }),
  }
  return (
    <WorkForm
      {...props}
      operation={recordMinutes}
      params={{ sessionId: props.about ?? '' }}
      initial={initial}
      hasDraft
      does={t('minutesDo')}
      done={t('minutesDone')}
      lead={
        <>
          <p className="quiet">{t('minutesLead')}</p>
          <Checklist {...props} piece="minutes" />
        </>
      }
    >
      {(form) => (
        <>
          <DeskMoment form={form} path="startedAt" label={t('minutesStart')} />
          <DeskMoment form={form} path="endedAt" label={t('minutesEnd')} />
          <DeskSelect
            form={form}
            path="presentPartyIds"
            label={t('minutesPresent')}
            options={partyOptions(props.matter)}
            isMany
          />
          <DeskCheck form={form} path="rightsTold" label={t('minutesRights')} hint={t('minutesRightsHint')} />
          <WrittenText {...props} form={form} path="statements" label={t('minutesStatements')} rows={6} />
          <WrittenText
            {...props}
            form={form}
            path="verification"
            label={t('minutesVerification')}
            rows={3}
            isOptional
          />
          <DeskCheck form={form} path="risksTold" label={t('minutesRisks')} hint={t('minutesRisksHint')} />
          <WrittenText {...props} form={form} path="result" label={t('minutesResult')} rows={3} />
          <WrittenText
            {...props}
            form={form}
            path="undisputedFacts"
            label={t('minutesUndisputed')}
            hint={t('minutesUndisputedHint')}
            rows={3}
            isOptional
          />
        </>
      )}
    </WorkForm>
  )
}

export function CancelForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={cancelSession}
      params={{ sessionId: props.about ?? '' }}
      does={t('cancelDo')}
      done={t('cancelDone')}
      look="danger"
    >
      {(form) => <DeskText form={form} path="reason" label={t('cancelReason')} rows={3} />}
    </WorkForm>
  )
}

export function NoteForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={writePrivateNote}
      hasDraft
      does={t('privateDo')}
      done={t('privateDone')}
      lead={<p className="quiet">{t('privateLead')}</p>}
    >
      {(form) => (
        <>
          <DeskSelect
            form={form}
            path="partyId"
            label={t('consentParty')}
            options={partyOptions(props.matter)}
            isOptional
          />
          <DeskText form={form} path="text" label={t('privateText')} rows={5} />
        </>
      )}
    </WorkForm>
  )
}
