import type { ReactNode } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Moment, Note, Reading } from '#platform/web/ui/index.ts'
import { readJointWork } from '../contract.ts'
import { consultationStates, proposalReasons } from '../domain/index.ts'
import { type JointWork, OpinionWords, PartWords, TaskWords } from './joint-lines.tsx'
import { messages } from './messages.ts'

/** What is done jointly on a matter, for everybody who reaches it. */
export function JointPanel({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  const t = useText(messages)
  const work = useOperation(readJointWork, { params: { disputeId: matter.id } })
  return (
    <Reading of={work}>
      {(all) => (
        <>
          <Proposal proposal={all.proposal} />
          {all.consultations.length + all.groups.length === 0 && <p className="quiet">{t('nothing')}</p>}
          {all.groups.map((group) => (
            <GroupView key={group.id} group={group} />
          ))}
          {all.consultations.map((one) => (
            <ConsultationView key={one.id} consultation={one} isAssumed={all.answerAssumption} />
          ))}
        </>
      )}
    </Reading>
  )
}

function Proposal({ proposal }: { readonly proposal: JointWork['proposal'] }) {
  const t = useText(messages)
  const label = useLabel()
  if (proposal.reasons.length === 0) return null
  const reasons = proposal.reasons.map((reason) => label(proposalReasons, reason)).join('、')
  return (
    <Note tone="plain" title={t('proposed', { reasons })}>
      <p className="quiet">
        {t('basis', { basis: proposal.basis })}{' '}
        {proposal.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
      </p>
      {proposal.declined && <p>{t('declined', proposal.declined)}</p>}
    </Note>
  )
}

function GroupView({ group }: { readonly group: JointWork['groups'][number] }) {
  const t = useText(messages)
  return (
    <section>
      <h3>{t('group')}</h3>
      <p>{group.aim}</p>
      {group.endedAt && <p className="quiet">{t('ended', { reason: group.endReason ?? '' })}</p>}
      <Lines>
        {group.parts.map((part) => (
          <li key={part.id}>
            <PartWords part={part} />
          </li>
        ))}
      </Lines>
      <Work opinions={group.opinions} tasks={group.tasks} />
      {(group.minutes ?? []).length > 0 && <h4>{t('minutes')}</h4>}
      <Lines>
        {(group.minutes ?? []).map((minute) => (
          <li key={minute.id}>
            <div>
              <p>{minute.words}</p>
              <p className="quiet">
                {minute.writtenBy} · <Moment of={minute.writtenAt} />
              </p>
            </div>
          </li>
        ))}
      </Lines>
    </section>
  )
}

interface ConsultationProps {
  readonly consultation: JointWork['consultations'][number]
  readonly isAssumed: boolean
}

function ConsultationView({ consultation, isAssumed }: ConsultationProps) {
  const t = useText(messages)
  const label = useLabel()
  const { state, agenda, meetsAt, place, answerBy, outcome } = consultation
  return (
    <section>
      <h3>
        {t('consultation')} <Tag tone="plain">{label(consultationStates, state)}</Tag>
      </h3>
      <p>{agenda}</p>
      {meetsAt && (
        <p className="quiet">
          {t('meets')} <Moment of={meetsAt} /> · {place}
          {answerBy && ` · ${t('answerBy', { day: answerBy })} `}
          {answerBy && isAssumed && <Tag tone="warning">{t('assumption')}</Tag>}
        </p>
      )}
      {outcome && <p>{t('outcome', { words: outcome })}</p>}
      <Lines>
        {consultation.invitations.map((part) => (
          <li key={part.id}>
            <PartWords part={state === 'convened' ? part : { ...part, until: undefined }} />
          </li>
        ))}
      </Lines>
      <Work opinions={consultation.opinions} tasks={consultation.tasks} />
    </section>
  )
}

function Work({ opinions, tasks }: Pick<JointWork['groups'][number], 'opinions' | 'tasks'>) {
  const t = useText(messages)
  return (
    <>
      {opinions.length > 0 && <h4>{t('opinions')}</h4>}
      <Lines>
        {opinions.map((opinion) => (
          <li key={opinion.id}>
            <OpinionWords opinion={opinion} />
          </li>
        ))}
      </Lines>
      {tasks.length > 0 && <h4>{t('tasks')}</h4>}
      <Lines>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskWords task={task} />
          </li>
        ))}
      </Lines>
    </>
  )
}

function Lines({ children }: { readonly children: readonly ReactNode[] }) {
  return children.length === 0 ? null : <ul className="lines">{children}</ul>
}
