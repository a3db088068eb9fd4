import { legalDayOf } from '#kernel/calendar/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import {
  DeskCheck,
  DeskChoice,
  DeskDay,
  DeskSelect,
  DeskText,
  DeskYesNo,
} from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import {
  appointMediator,
  beginMediation,
  listMediatorCandidates,
  recordConsent,
  releaseMediator,
} from '../../contract.ts'
import { choices, conflictSigns, consentAnswers, consentChannels, declarations } from '../../domain/index.ts'
import { messages } from '../messages.ts'
import { partyOptions, type WorkProps } from '../workbench.ts'
import { WorkForm } from './work-form.tsx'

/** Who mediates: with what each has open, and what speaks against it. */
export function AppointForm(props: WorkProps) {
  const t = useText(messages)
  const label = useLabel()
  const candidates = useOperation(listMediatorCandidates, { params: { disputeId: props.matter.id } })
  const hasHost = props.mediation.proceedings.at(-1)?.mediators.some(({ isHost, toDay }) => isHost && !toDay)
  return (
    <Reading of={candidates}>
      {({ candidates: people }) => (
        <WorkForm
          {...props}
          operation={appointMediator}
          initial={{ isHost: !hasHost, chosenBy: 'appointed', declared: 'none' }}
          does={t('appointDo')}
          done={t('appointDone')}
        >
          {(form) => (
            <>
              <DeskSelect
                form={form}
                path="accountId"
                label={t('appointWho')}
                options={people.map(({ accountId, name, openMatters, conflicts }) => ({
                  value: accountId,
                  label: [
                    name,
                    t('openMatters', { count: openMatters }),
                    ...conflicts.map((sign) => label(conflictSigns, sign)),
                  ].join(' · '),
                }))}
              />
              <DeskChoice form={form} path="chosenBy" label={t('appointChosen')} options={choices} />
              <DeskChoice form={form} path="declared" label={t('appointDeclared')} options={declarations} />
              <DeskText
                form={form}
                path="waiver"
                label={t('appointWaiver')}
                hint={t('appointWaiverHint')}
                rows={3}
                isOptional
              />
              <DeskYesNo
                form={form}
                path="isHost"
                label={t('appointHost')}
                yes={t('appointHostHint')}
                no={t('appointNotHost')}
              />
            </>
          )}
        </WorkForm>
      )}
    </Reading>
  )
}

export function ReleaseForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={releaseMediator}
      params={{ accountId: props.about ?? '' }}
      does={t('releaseDo')}
      done={t('releaseDone')}
      look="danger"
    >
      {(form) => <DeskText form={form} path="reason" label={t('releaseReason')} rows={3} />}
    </WorkForm>
  )
}

/** Each party is asked by itself, after it was told its rights. */
export function ConsentForm(props: WorkProps) {
  const t = useText(messages)
  const initial = {
    onDay: legalDayOf(Date.now()),
    channel: 'counter' as const,
    ...(props.about === undefined ? {} : { partyId: props.about }),
    rightsTold: false,
  }
  return (
    <WorkForm
      {...props}
      operation={recordConsent}
      initial={initial}
      does={t('consentDo')}
      done={t('consentDone')}
    >
      {(form) => (
        <>
          <DeskSelect
            form={form}
            path="partyId"
            label={t('consentParty')}
            options={partyOptions(props.matter)}
          />
          <DeskCheck form={form} path="rightsTold" label={t('consentTold')} hint={t('consentToldHint')} />
          <DeskChoice form={form} path="answer" label={t('consentAnswer')} options={consentAnswers} />
          <DeskChoice form={form} path="channel" label={t('consentChannel')} options={consentChannels} />
          <DeskDay form={form} path="onDay" label={t('consentDay')} />
          <DeskText form={form} path="note" label={t('note')} rows={2} isOptional />
        </>
      )}
    </WorkForm>
  )
}

export function BeginForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={beginMediation}
      does={t('beginDo')}
      done={t('beginDone')}
      lead={<p>{t('beginLead')}</p>}
    />
  )
}
