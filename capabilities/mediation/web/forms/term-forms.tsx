import { outcomes, pauseGrounds, terminationReasons } from '#capabilities/disputes/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { DeskChoice, DeskNumber, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { endMediation, extendTerm, pauseTerm, resumeTerm } from '../../contract.ts'
import { reasonsFor } from '../../domain/index.ts'
import { messages } from '../messages.ts'
import type { WorkProps } from '../workbench.ts'
import { WorkForm } from './work-form.tsx'

export function PauseForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm
      {...props}
      operation={pauseTerm}
      initial={{ ground: 'appraisal' }}
      does={t('pauseDo')}
      done={t('pauseDone')}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="ground" label={t('pauseGround')} options={pauseGrounds} />
          <DeskText form={form} path="reason" label={t('reason')} rows={3} />
        </>
      )}
    </WorkForm>
  )
}

export function ResumeForm(props: WorkProps) {
  const t = useText(messages)
  return (
    <WorkForm {...props} operation={resumeTerm} does={t('resumeDo')} done={t('resumeDone')}>
      {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={3} />}
    </WorkForm>
  )
}

/** One tick for each party: whoever is not ticked has not consented. */
export function ExtendForm(props: WorkProps) {
  const t = useText(messages)
  const { parties } = props.matter
  return (
    <WorkForm
      {...props}
      operation={extendTerm}
      initial={{ consents: [] }}
      does={t('extendDo')}
      done={t('extendDone')}
      lead={<p>{t('extendLead')}</p>}
    >
      {(form) => (
        <>
          <DeskNumber form={form} path="days" label={t('extendDays')} unit={t('extendDaysUnit')} />
          <fieldset className="ticks">
            {parties.map(({ id, name }) => {
              const consents = form.typed.consents ?? []
              const has = consents.some(({ partyId }) => partyId === id)
              const toggled = has
                ? consents.filter(({ partyId }) => partyId !== id)
                : [...consents, { partyId: id, onDay: legalDayOf(Date.now()), channel: 'counter' as const }]
              return (
                <label key={id} className="tick">
                  <input type="checkbox" checked={has} onChange={() => form.set('consents', toggled)} />
                  {t('extendAgreeHint', { name })}
                </label>
              )
            })}
          </fieldset>
          <DeskText form={form} path="reason" label={t('reason')} rows={3} />
        </>
      )}
    </WorkForm>
  )
}

const endings = {
  failed: outcomes.failed,
  withdrawn: outcomes.withdrawn,
  terminated: outcomes.terminated,
} as const

/** The reasons follow the ending, so that none is offered that the server refuses. */
export function EndForm(props: WorkProps) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <WorkForm
      {...props}
      operation={endMediation}
      does={t('endDo')}
      done={t('endDone')}
      look="danger"
      lead={<p>{t('endLead')}</p>}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="outcome" label={t('endOutcome')} options={endings} />
          <DeskSelect
            form={form}
            path="reason"
            label={t('endReason')}
            options={(form.typed.outcome === undefined ? [] : reasonsFor(form.typed.outcome)).map(
              (reason) => ({
                value: reason,
                label: label(terminationReasons, reason),
              }),
            )}
          />
          <DeskText form={form} path="note" label={t('endNote')} rows={3} isOptional />
        </>
      )}
    </WorkForm>
  )
}
