import type { Answer } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Moment } from '#platform/web/ui/index.ts'
import type { readJointWork } from '../contract.ts'
import { attendances, partKinds, taskStates } from '../domain/index.ts'
import { messages } from './messages.ts'

export type JointWork = Answer<typeof readJointWork>
export type Task = JointWork['groups'][number]['tasks'][number]
type Part = JointWork['consultations'][number]['invitations'][number]
type Opinion = JointWork['groups'][number]['opinions'][number]

const named = (one: { readonly unitName?: string | undefined; readonly personName?: string | undefined }) =>
  [one.unitName, one.personName].filter(Boolean).join(' ')

export function TaskWords({ task }: { readonly task: Task }) {
  const t = useText(messages)
  const label = useLabel()
  const tone = task.state === 'overdue' ? 'danger' : task.state === 'done' ? 'good' : 'plain'
  return (
    <div>
      <p>
        {task.words} <Tag tone={tone}>{label(taskStates, task.state)}</Tag>
      </p>
      <p className="quiet">
        {named(task)} · {t('due', { day: task.dueOn })}
      </p>
      {task.progress && <p>{task.progress}</p>}
    </div>
  )
}

/** Silence is told as silence. */
export function PartWords({ part }: { readonly part: Part }) {
  const t = useText(messages)
  const label = useLabel()
  const tone = part.attendance === 'silent' ? 'danger' : part.attendance === 'attends' ? 'good' : 'plain'
  return (
    <div>
      <p>
        <Tag tone={part.kind === 'lead' ? 'primary' : 'plain'}>{label(partKinds, part.kind)}</Tag>{' '}
        {named(part)} {part.attendance && <Tag tone={tone}>{label(attendances, part.attendance)}</Tag>}
      </p>
      {part.answerReason && <p className="quiet">{part.answerReason}</p>}
      {part.releaseReason && <p>{t('asksRelease', { reason: part.releaseReason })}</p>}
      {part.until && <p className="quiet">{t('left', { reason: part.endReason ?? '' })}</p>}
    </div>
  )
}

export function OpinionWords({ opinion }: { readonly opinion: Opinion }) {
  const label = useLabel()
  return (
    <div>
      <p>{opinion.words}</p>
      <p className="quiet">
        {label(partKinds, opinion.kind)} {named(opinion)} · <Moment of={opinion.givenAt} />
      </p>
    </div>
  )
}
