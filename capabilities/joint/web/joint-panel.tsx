import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Note, Reading } from '#platform/web/ui/index.ts'
import { readJointWork } from '../contract.ts'
import { proposalReasons } from '../domain/index.ts'
import { Acts, isOwnOpen, isUnanswered, Lines, PartLine, TaskLine } from './joint-lines.tsx'
import { ConsultationView, GroupView } from './joint-views.tsx'
import './joint.css'
import { messages } from './messages.ts'
import { useWorks } from './use-works.tsx'
import type { JointWork } from './work.ts'
import type { OpenWork } from './works.ts'

/** What is done jointly on a matter, for everybody who reaches it: what waits for this person stands first. */
export function JointPanel({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  const t = useText(messages)
  const read = useOperation(readJointWork, { params: { disputeId: matter.id } })
  const { drawer, openFor } = useWorks(read.data)
  const open = openFor(matter.id)
  return (
    <>
      <Reading of={read}>
        {(work) => (
          <div className="joint">
            {matter.filing === 'merged' ? (
              <Resting work={work} />
            ) : (
              <Proposal proposal={work.proposal} isTakenUp={isTakenUp(work)} />
            )}
            <Waiting work={work} open={open} />
            {!isTakenUp(work) && <p className="quiet">{t('nothing')}</p>}
            <Beginnings work={work} open={open} />
            {work.groups.map((group) => (
              <GroupView key={group.id} group={group} may={work.may} open={open} />
            ))}
            {work.consultations.map((one) => (
              <ConsultationView
                key={one.id}
                consultation={one}
                isAssumed={work.answerAssumption}
                may={work.may}
                open={open}
              />
            ))}
          </div>
        )}
      </Reading>
      {drawer}
    </>
  )
}

const isTakenUp = ({ consultations, groups }: JointWork) => consultations.length + groups.length > 0

/** Of a dispute that was merged: what stands here waits. */
function Resting({ work }: { readonly work: JointWork }) {
  const t = useText(messages)
  return isTakenUp(work) && <Note tone="plain" title={t('rests')} />
}

interface ProposalProps {
  readonly proposal: JointWork['proposal']
  readonly isTakenUp: boolean
}

/** Once it is taken up it asks for nothing more: one quiet line says why the rule proposed it. */
function Proposal({ proposal, isTakenUp }: ProposalProps) {
  const t = useText(messages)
  const label = useLabel()
  if (proposal.reasons.length === 0) return null
  const reasons = proposal.reasons.map((reason) => label(proposalReasons, reason)).join(t('and'))
  const basis = (
    <>
      {t('basis', { basis: proposal.basis })}{' '}
      {proposal.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
    </>
  )
  if (isTakenUp)
    return (
      <p className="quiet">
        {t('proposed', { reasons })}
        {t('stop')}
        {basis}
      </p>
    )
  return (
    <Note tone="plain" title={t('proposed', { reasons })}>
      <p className="quiet">{basis}</p>
      {proposal.declined && <p>{t('declined', proposal.declined)}</p>}
    </Note>
  )
}

interface SectionProps {
  readonly work: JointWork
  readonly open: OpenWork
}

/** Invitations and tasks of this person's own, and for the hub who asks to be released. */
function Waiting({ work, open }: SectionProps) {
  const t = useText(messages)
  const invitations = work.consultations.flatMap((one) => one.invitations).filter(isUnanswered)
  const tasks = [...work.groups, ...work.consultations].flatMap((one) => one.tasks).filter(isOwnOpen)
  const leaving = work.may.includes('release')
    ? work.groups.flatMap((one) => one.parts).filter(({ releaseReason }) => releaseReason !== undefined)
    : []
  if (invitations.length + tasks.length + leaving.length === 0) return null
  return (
    <section aria-label={t('yours')}>
      <h3>{t('yours')}</h3>
      <Lines>
        {[...invitations, ...leaving].map((part) => (
          <PartLine key={part.id} part={part} may={work.may} open={open} />
        ))}
      </Lines>
      <Lines>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} open={open} />
        ))}
      </Lines>
    </section>
  )
}

/** Ways to begin; what was asked for or is proposed makes one of them the next step. */
function Beginnings({ work, open }: SectionProps) {
  const isAsked = work.consultations.some(({ state }) => state === 'asked')
  const isProposed = work.may.includes('decline')
  const order = isAsked
    ? (['convene', 'form', 'decline', 'ask'] as const)
    : (['form', 'convene', 'decline', 'ask'] as const)
  const offered = order.filter((act) => work.may.includes(act))
  return (
    <Acts
      works={offered.map((act, at) => [act, at === 0 && (isAsked || isProposed) ? 'primary' : 'plain'])}
      onOpen={(act) => open(act)}
    />
  )
}
