import { DeskDay, DeskText } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import {
  addHelper,
  changeLead,
  declineJointWork,
  dissolveGroup,
  formGroup,
  giveJointTask,
  writeGroupMinutes,
} from '../../contract.ts'
import { messages } from '../messages.ts'
import { type Group, type JointWorkProps, livingGroupOf } from '../work.ts'
import { JointForm } from './joint-form.tsx'
import {
  type Doer,
  DoerField,
  doersAmong,
  type Person,
  personDoers,
  TaskFields,
  TaskList,
  WithPeople,
} from './task-fields.tsx'

const ofDispute = ({ disputeId }: JointWorkProps) => ({ disputeId })
const leadersAmong = (people: readonly Person[]) => personDoers(people.filter(({ mayLead }) => mayLead))

export function DeclineForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={declineJointWork}
      params={ofDispute(props)}
      does={t('declineDo')}
      lead={<p>{t('declineLead')}</p>}
    >
      {(form) => <DeskText form={form} path="reason" label={t('why')} rows={3} maxLength={1000} />}
    </JointForm>
  )
}

/** The lead is of the unit that holds the dispute: one mediation, one agreement, one file. */
export function FormGroupForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <WithPeople disputeId={props.disputeId}>
      {(people) => {
        const leaders = leadersAmong(people)
        return (
          <JointForm
            {...props}
            operation={formGroup}
            params={ofDispute(props)}
            initial={{ lead: {}, helpers: [{}] }}
            does={t('formDo')}
            lead={<p>{t('formLead')}</p>}
          >
            {(form) => (
              <>
                {leaders.length === 0 && <Note tone="warning" title={t('noLeader')} />}
                <DeskText form={form} path="aim" label={t('aim')} rows={2} maxLength={2000} />
                <fieldset className="act-part">
                  <legend>{t('leadPart')}</legend>
                  <DoerField form={form} place="lead" doers={leaders} label={t('leadPerson')} />
                  <DeskText form={form} path="lead.words" label={t('leadWords')} rows={2} maxLength={2000} />
                  <DeskDay form={form} path="lead.dueOn" label={t('leadDue')} />
                </fieldset>
                <TaskList
                  form={form}
                  place="helpers"
                  doers={helpersAmong(people)}
                  title={t('helperPart')}
                  more={t('oneMoreHelper')}
                  least={1}
                />
              </>
            )}
          </JointForm>
        )
      }}
    </WithPeople>
  )
}

/** Courts and police stations come as guests; so do lawyers and counsellors. */
function helpersAmong(people: readonly Person[]): readonly Doer[] {
  return doersAmong(people.filter(({ mayHelp }) => mayHelp))
}

export function HelperForm(props: JointWorkProps) {
  const t = useText(messages)
  const members = membersOf(livingGroupOf(props.work)).map(({ unitId, accountId }) => accountId ?? unitId)
  return (
    <WithPeople disputeId={props.disputeId}>
      {(people) => (
        <JointForm {...props} operation={addHelper} params={ofDispute(props)} does={t('helpDo')}>
          {(form) => (
            <TaskFields
              form={form}
              place=""
              doers={helpersAmong(people).filter(
                ({ unitId, accountId }) => !members.includes(accountId ?? unitId),
              )}
            />
          )}
        </JointForm>
      )}
    </WithPeople>
  )
}

export function LeadForm(props: JointWorkProps) {
  const t = useText(messages)
  const before = membersOf(livingGroupOf(props.work), 'lead')[0]?.accountId
  return (
    <WithPeople disputeId={props.disputeId}>
      {(people) => {
        const others = leadersAmong(people).filter(({ accountId }) => accountId !== before)
        return (
          <JointForm
            {...props}
            operation={changeLead}
            params={ofDispute(props)}
            does={t('leadDo')}
            lead={<p>{t('leadLead')}</p>}
          >
            {(form) => (
              <>
                {others.length === 0 && <Note tone="warning" title={t('noOtherLeader')} />}
                <DoerField form={form} place="" doers={others} label={t('leadPerson')} />
                <DeskText form={form} path="reason" label={t('why')} rows={3} maxLength={1000} />
              </>
            )}
          </JointForm>
        )
      }}
    </WithPeople>
  )
}

export function TaskForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm {...props} operation={giveJointTask} params={ofDispute(props)} does={t('taskDo')}>
      {(form) => <TaskFields form={form} place="" doers={membersOf(livingGroupOf(props.work))} />}
    </JointForm>
  )
}

export function MinutesForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={writeGroupMinutes}
      params={ofDispute(props)}
      does={t('minutesDo')}
      lead={<p>{t('minutesLead')}</p>}
    >
      {(form) => <DeskText form={form} path="words" label={t('minutesWords')} rows={6} maxLength={2000} />}
    </JointForm>
  )
}

export function DissolveForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={dissolveGroup}
      params={ofDispute(props)}
      does={t('dissolveDo')}
      look="danger"
      lead={<p>{t('dissolveLead')}</p>}
    >
      {(form) => <DeskText form={form} path="reason" label={t('why')} rows={3} maxLength={1000} />}
    </JointForm>
  )
}

/** Whoever leads or helps in the group now. */
function membersOf(group: Group | undefined, only?: 'lead'): readonly Doer[] {
  return (group?.parts ?? []).flatMap(({ kind, until, unitId, unitName = '', accountId, personName }) => {
    const isMember = kind === 'lead' || (kind === 'helper' && only === undefined)
    return isMember && until === undefined && unitId !== undefined
      ? [{ unitId, unitName, accountId, personName }]
      : []
  })
}
