import { DeskMoment, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import {
  askForConsultation,
  cancelConsultation,
  concludeConsultation,
  conveneConsultation,
} from '../../contract.ts'
import { messages } from '../messages.ts'
import type { JointWorkProps } from '../work.ts'
import { JointForm } from './joint-form.tsx'
import { doersAmong, TaskList, unitsAmong, WithPeople } from './task-fields.tsx'

export function AskForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={askForConsultation}
      params={{ disputeId: props.disputeId }}
      does={t('askDo')}
      lead={<p>{t('askLead')}</p>}
    >
      {(form) => (
        <DeskText
          form={form}
          path="agenda"
          label={t('agenda')}
          hint={t('agendaHint')}
          rows={4}
          maxLength={2000}
        />
      )}
    </JointForm>
  )
}

/** It takes up what was asked for, in the words of whoever asked. */
export function ConveneForm(props: JointWorkProps) {
  const t = useText(messages)
  const asked = props.work?.consultations.find(({ state }) => state === 'asked')
  return (
    <WithPeople disputeId={props.disputeId}>
      {(people) => (
        <JointForm
          {...props}
          operation={conveneConsultation}
          params={{ disputeId: props.disputeId }}
          initial={asked ? { agenda: asked.agenda } : {}}
          does={t('conveneDo')}
          lead={<p>{t('conveneLead')}</p>}
        >
          {(form) => (
            <>
              <DeskText
                form={form}
                path="agenda"
                label={t('agenda')}
                hint={t('agendaHint')}
                rows={4}
                maxLength={2000}
              />
              <DeskMoment form={form} path="meetsAt" label={t('meetsField')} />
              <DeskText form={form} path="place" label={t('place')} maxLength={100} />
              <DeskSelect
                form={form}
                path="unitIds"
                label={t('invitedUnits')}
                options={unitsAmong(people).map(({ unitId, unitName }) => ({
                  value: unitId,
                  label: unitName,
                }))}
                isMany
              />
            </>
          )}
        </JointForm>
      )}
    </WithPeople>
  )
}

export function ConcludeForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <WithPeople disputeId={props.disputeId}>
      {(people) => (
        <JointForm
          {...props}
          operation={concludeConsultation}
          params={{ disputeId: props.disputeId, consultationId: props.about?.id ?? '' }}
          does={t('concludeDo')}
          lead={<p>{t('concludeLead')}</p>}
        >
          {(form) => (
            <>
              <DeskText form={form} path="conclusion" label={t('conclusion')} rows={5} maxLength={2000} />
              <TaskList
                form={form}
                place="tasks"
                doers={doersAmong(people)}
                title={t('task')}
                more={t('oneMoreTask')}
                least={0}
              />
            </>
          )}
        </JointForm>
      )}
    </WithPeople>
  )
}

export function CancelForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={cancelConsultation}
      params={{ disputeId: props.disputeId, consultationId: props.about?.id ?? '' }}
      does={t('cancelDo')}
      look="danger"
      lead={<p>{t('cancelLead')}</p>}
    >
      {(form) => <DeskText form={form} path="reason" label={t('why')} rows={3} maxLength={1000} />}
    </JointForm>
  )
}
