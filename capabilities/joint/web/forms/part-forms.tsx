import { codesOf } from '#kernel/codes/index.ts'
import { DeskCheck, DeskSelect, DeskText, DeskYesNo } from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import {
  answerInvitation,
  askForRelease,
  endGuest,
  giveOpinion,
  inviteGuest,
  reportOnTask,
  ruleOnRelease,
} from '../../contract.ts'
import { type GuestKind, guestKinds, needsConsent, partRights, rightsOf } from '../../domain/index.ts'
import { messages } from '../messages.ts'
import type { JointWorkProps } from '../work.ts'
import { JointForm } from './joint-form.tsx'
import { type Person, WithPeople } from './task-fields.tsx'

const ofPart = ({ about }: JointWorkProps) => ({ partId: about?.id ?? '' })

export function AttendForm(props: JointWorkProps) {
  return <AnswerForm {...props} attends />
}

export function CannotAttendForm(props: JointWorkProps) {
  return <AnswerForm {...props} attends={false} />
}

function AnswerForm({ attends, ...props }: JointWorkProps & { readonly attends: boolean }) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      manner={String(attends)}
      operation={answerInvitation}
      params={ofPart(props)}
      initial={{ attends, reason: '' }}
      does={t(attends ? 'attend' : 'cannotAttend')}
    >
      {(form) => (
        <DeskText
          form={form}
          path="reason"
          label={t(attends ? 'remark' : 'why')}
          isOptional={attends}
          rows={2}
          maxLength={1000}
        />
      )}
    </JointForm>
  )
}

/** Under the name of whoever said it; the hub also writes down what people without an account say. */
export function OpinionForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={giveOpinion}
      params={ofPart(props)}
      initial={props.about?.name ? { personName: props.about.name } : {}}
      does={t('opinionDo')}
      lead={<p>{t('opinionLead')}</p>}
    >
      {(form) => (
        <>
          <DeskText form={form} path="personName" label={t('opinionBy')} maxLength={60} />
          <DeskText form={form} path="words" label={t('opinionWords')} rows={5} maxLength={2000} />
        </>
      )}
    </JointForm>
  )
}

export function AskReleaseForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={askForRelease}
      params={ofPart(props)}
      does={t('askReleaseDo')}
      lead={<p>{t('askReleaseLead')}</p>}
    >
      {(form) => <DeskText form={form} path="reason" label={t('why')} rows={3} maxLength={1000} />}
    </JointForm>
  )
}

export function ReleaseForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={ruleOnRelease}
      params={{ disputeId: props.disputeId }}
      initial={ofPart(props)}
      does={t('releaseDo')}
    >
      {(form) => (
        <>
          <DeskYesNo
            form={form}
            path="agree"
            label={t('releaseAgree')}
            yes={t('releaseYes')}
            no={t('releaseNo')}
          />
          <DeskText form={form} path="reason" label={t('why')} rows={3} maxLength={1000} />
        </>
      )}
    </JointForm>
  )
}

export function EndGuestForm(props: JointWorkProps) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={endGuest}
      params={{ disputeId: props.disputeId }}
      initial={ofPart(props)}
      does={t('endGuestDo')}
      lead={<p>{t('endGuestLead')}</p>}
    >
      {(form) => <DeskText form={form} path="reason" label={t('why')} rows={3} maxLength={1000} />}
    </JointForm>
  )
}

/** Says before it is done what this kind of guest will see. @param props `about` is a consultation; the group without */
export function InviteForm(props: JointWorkProps) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <WithPeople disputeId={props.disputeId}>
      {(people) => (
        <JointForm
          {...props}
          operation={inviteGuest}
          params={{ disputeId: props.disputeId }}
          initial={props.about ? { consultationId: props.about.id } : {}}
          does={t('inviteDo')}
          lead={<p>{t('inviteLead')}</p>}
        >
          {(form) => {
            const kind = form.typed.kind as GuestKind | undefined
            const rights = kind ? rightsOf([kind]).map((right) => label(partRights, right)) : []
            return (
              <>
                <DeskSelect
                  form={form}
                  path="kind"
                  label={t('guestKind')}
                  options={codesOf(guestKinds).map((value) => ({ value, label: label(guestKinds, value) }))}
                />
                {rights.length > 0 && (
                  <p className="quiet">{t('guestRights', { rights: rights.join(t('and')) })}</p>
                )}
                <AccountField form={form} people={people} />
                <DeskText form={form} path="name" label={t('guestName')} maxLength={60} />
                {kind && needsConsent(kind) && (
                  <DeskCheck form={form} path="consented" label={t('consent')} hint={t('consentHint')} />
                )}
              </>
            )
          }}
        </JointForm>
      )}
    </WithPeople>
  )
}

type Guest = Parameters<NonNullable<Parameters<typeof JointForm<typeof inviteGuest>>[0]['children']>>[0]

/** Whoever has an account is known by name. */
function AccountField({ form, people }: { readonly form: Guest; readonly people: readonly Person[] }) {
  const t = useText(messages)
  const both = {
    ...form,
    set: (_path: string, chosen: unknown) => {
      form.set('accountId', chosen)
      const person = people.find(({ accountId }) => accountId === chosen)
      if (person) form.set('name', person.name)
    },
  } as Guest
  const accounts = [...new Map(people.map((person) => [person.accountId, person])).values()]
  return (
    <DeskSelect
      form={both}
      path="accountId"
      label={t('guestAccount')}
      hint={t('guestAccountHint')}
      isOptional
      options={accounts.map(({ accountId, name, unitName }) => ({
        value: accountId,
        label: `${name} · ${unitName}`,
      }))}
    />
  )
}

export function DoneForm(props: JointWorkProps) {
  return <ReportForm {...props} isDone />
}

export function ProgressForm(props: JointWorkProps) {
  return <ReportForm {...props} isDone={false} />
}

function ReportForm({ isDone, ...props }: JointWorkProps & { readonly isDone: boolean }) {
  const t = useText(messages)
  return (
    <JointForm
      {...props}
      operation={reportOnTask}
      params={{ taskId: props.about?.id ?? '' }}
      manner={String(isDone)}
      initial={{ isDone }}
      does={t(isDone ? 'done' : 'report')}
      lead={props.about?.name ? <p>{props.about.name}</p> : undefined}
    >
      {(form) => (
        <DeskText
          form={form}
          path="words"
          label={t(isDone ? 'resultWords' : 'progressWords')}
          rows={4}
          maxLength={2000}
        />
      )}
    </JointForm>
  )
}
