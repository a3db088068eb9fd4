import type { ReactNode } from 'react'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Moment } from '#platform/web/ui/index.ts'
import { attendances, type JointAct, partKinds, taskStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import { useWorkTitle } from './use-works.tsx'
import { isGuest, named, type Opinion, type Part, type Task } from './work.ts'
import type { OpenWork, WorkName } from './works.ts'

interface Acting {
  /** What the server lets this person do with everybody's parts; nothing for whoever has a part only. */
  readonly may: readonly JointAct[]
  readonly open: OpenWork
}

export function Lines({ children }: { readonly children: readonly ReactNode[] }) {
  return children.length === 0 ? null : <ul className="lines">{children}</ul>
}

interface ActsProps {
  readonly works: readonly (readonly [WorkName, 'primary' | 'plain' | 'quiet'])[]
  readonly onOpen: (work: WorkName) => void
}

export function Acts({ works, onOpen }: ActsProps) {
  const title = useWorkTitle()
  if (works.length === 0) return null
  return (
    <div className="actions">
      {works.map(([work, look]) => (
        <Button key={work} look={look} onClick={() => onOpen(work)}>
          {title(work)}
        </Button>
      ))}
    </div>
  )
}

export function isUnanswered({ isYours, kind, attendance, until }: Part): boolean {
  return (
    isYours &&
    kind === 'invited' &&
    until === undefined &&
    attendance !== 'attends' &&
    attendance !== 'declined'
  )
}

export function isOwnOpen({ isYours, state }: Task): boolean {
  return isYours && (state === 'open' || state === 'overdue')
}

export function TaskLine({ task, open }: { readonly task: Task; readonly open: OpenWork }) {
  const t = useText(messages)
  const language = useLanguage()
  const label = useLabel()
  const tone = task.state === 'overdue' ? 'danger' : task.state === 'done' ? 'good' : 'plain'
  return (
    <li>
      <div>
        <p>
          {task.words} <Tag tone={tone}>{label(taskStates, task.state)}</Tag>
        </p>
        <p className="quiet">
          {named(task)} · {t('due', { day: dateText(task.dueOn, language) })}
        </p>
        {task.progress && <p>{t('progress', { words: task.progress })}</p>}
      </div>
      {isOwnOpen(task) && (
        <Acts
          works={[
            ['done', 'primary'],
            ['report', 'plain'],
          ]}
          onOpen={(work) => open(work, { id: task.id, name: task.words })}
        />
      )}
    </li>
  )
}

interface PartProps extends Acting {
  readonly part: Part
  readonly note?: ReactNode
  /** A consultation or group that is over ended every part in it: that is said once, above. */
  readonly hidesEnd?: boolean
}

/** Silence is told as silence. */
export function PartLine({ part, may, open, note, hidesEnd = false }: PartProps) {
  const t = useText(messages)
  const label = useLabel()
  const tone = part.attendance === 'silent' ? 'danger' : part.attendance === 'attends' ? 'good' : 'plain'
  return (
    <li>
      <div>
        <p className={part.until && !hidesEnd ? 'quiet' : undefined}>
          <Tag tone={part.kind === 'lead' ? 'primary' : 'plain'}>{label(partKinds, part.kind)}</Tag>{' '}
          {named(part)} {part.attendance && <Tag tone={tone}>{label(attendances, part.attendance)}</Tag>}
        </p>
        {note}
        {part.answerReason && <p className="quiet">{part.answerReason}</p>}
        {part.releaseReason && <p>{t('asksRelease', { reason: part.releaseReason })}</p>}
        {part.until && !hidesEnd && (
          <p className="quiet">{part.endReason ? t('left', { reason: part.endReason }) : t('leftQuietly')}</p>
        )}
      </div>
      <Acts works={actsOn(part, may)} onOpen={(work) => open(work, { id: part.id, name: part.personName })} />
    </li>
  )
}

/** What can be done with one part: by whoever has it, then by the hub. */
function actsOn(part: Part, may: readonly JointAct[]): ActsProps['works'] {
  if (part.until !== undefined) return []
  const hub = (act: JointAct) => may.includes(act)
  const isOpen = isUnanswered(part)
  const answered = part.isYours ? part.attendance : undefined
  const offered: readonly (readonly [WorkName, 'primary' | 'plain' | 'quiet', boolean])[] = [
    ['attend', 'primary', isOpen],
    ['cannotAttend', 'plain', isOpen],
    ['attend', 'quiet', answered === 'declined'],
    ['cannotAttend', 'quiet', answered === 'attends'],
    ['release', 'primary', hub('release') && part.releaseReason !== undefined],
    ['opinion', part.isYours ? 'plain' : 'quiet', part.isYours || hub('opinion')],
    ['askRelease', 'quiet', part.isYours && part.kind === 'helper' && part.releaseReason === undefined],
    ['end-guest', 'quiet', hub('end-guest') && isGuest(part)],
  ]
  return offered.filter(([, , isOffered]) => isOffered).map(([work, look]) => [work, look] as const)
}

export function OpinionLine({ opinion }: { readonly opinion: Opinion }) {
  const label = useLabel()
  return (
    <li>
      <div>
        <p>{opinion.words}</p>
        <p className="quiet">
          {label(partKinds, opinion.kind)} {named(opinion)} · <Moment of={opinion.givenAt} />
        </p>
      </div>
    </li>
  )
}
