import { ruledReasons } from '#capabilities/disputes/domain/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, Moment } from '#platform/web/ui/index.ts'
import { consultationStates, type JointAct } from '../domain/index.ts'
import { Acts, Lines, OpinionLine, PartLine, TaskLine } from './joint-lines.tsx'
import { messages } from './messages.ts'
import type { Consultation, Group } from './work.ts'
import type { OpenWork, WorkName } from './works.ts'

interface ViewProps {
  readonly may: readonly JointAct[]
  readonly open: OpenWork
}

const actsOfGroup = [
  'minutes',
  'task',
  'help',
  'invite',
  'lead',
  'dissolve',
] as const satisfies readonly WorkName[]

/** A group: who is in it, what each has to do, what was written and said. */
export function GroupView({ group, may, open }: ViewProps & { readonly group: Group }) {
  const t = useText(messages)
  const label = useLabel()
  const acts = group.endedAt === undefined ? actsOfGroup.filter((act) => may.includes(act)) : []
  const minutes = group.minutes ?? []
  return (
    <section className="joint-part">
      <h3>
        {t('group')} {group.endedAt && <Tag>{t('groupEnded')}</Tag>}
      </h3>
      <p>{group.aim}</p>
      {group.endedAt && (
        <p className="quiet">
          {t('ended', { reason: group.endReason ?? label(ruledReasons, 'matter-closed') })}
        </p>
      )}
      <Lines>
        {group.parts.map((part) => (
          <PartLine
            key={part.id}
            part={part}
            hidesEnd={group.endedAt !== undefined && part.until === group.endedAt}
            may={may}
            open={open}
          />
        ))}
      </Lines>
      <Work opinions={group.opinions} tasks={group.tasks} open={open} />
      {minutes.length > 0 && <h4>{t('minutes')}</h4>}
      <Lines>
        {minutes.map((minute) => (
          <li key={minute.id}>
            <div>
              <p className="narrative">{minute.words}</p>
              <p className="quiet">
                {minute.writtenBy} · <Moment of={minute.writtenAt} />
              </p>
            </div>
          </li>
        ))}
      </Lines>
      <Acts
        works={acts.map((act) => [
          act,
          act === 'minutes' ? 'primary' : act === 'dissolve' ? 'quiet' : 'plain',
        ])}
        onOpen={(work) => open(work)}
      />
    </section>
  )
}

interface ConsultationProps extends ViewProps {
  readonly consultation: Consultation
  readonly isAssumed?: boolean
}

const actsOfState = {
  asked: ['cancel'],
  convened: ['conclude', 'invite', 'cancel'],
  concluded: [],
  cancelled: [],
} as const satisfies Readonly<Record<Consultation['state'], readonly WorkName[]>>

export function ConsultationView({ consultation, isAssumed = false, may, open }: ConsultationProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { id, state, agenda, askedBy, askedAt, meetsAt, place, answerBy, outcome } = consultation
  const hasMet = meetsAt !== undefined && Date.parse(meetsAt) <= Date.now()
  const acts = actsOfState[state].filter((act) => may.includes(act))
  return (
    <section className="joint-part">
      <h3>
        {t('consultation')}{' '}
        <Tag tone={state === 'convened' ? 'primary' : 'plain'}>{label(consultationStates, state)}</Tag>
      </h3>
      <p>{agenda}</p>
      {state === 'asked' && (
        <p className="quiet">
          {t('askedBy', { name: askedBy })} · <Moment of={askedAt} />
        </p>
      )}
      {meetsAt && (
        <p className="quiet">
          {t('meets')} <Moment of={meetsAt} /> · {place}
          {answerBy && ` · ${t('answerBy', { day: dateText(answerBy, language) })} `}
          {answerBy && isAssumed && <Tag tone="warning">{t('assumption')}</Tag>}
        </p>
      )}
      {state === 'concluded' && outcome && <p>{t('outcome', { words: outcome })}</p>}
      {state === 'cancelled' && (
        <p>{t('notHeld', { words: outcome ?? label(ruledReasons, 'matter-closed') })}</p>
      )}
      <Lines>
        {consultation.invitations.map((part) => (
          <PartLine key={part.id} part={part} hidesEnd={state !== 'convened'} may={may} open={open} />
        ))}
      </Lines>
      <Work opinions={consultation.opinions} tasks={consultation.tasks} open={open} />
      <Acts
        works={acts.map((act) => [
          act,
          act === 'conclude' ? (hasMet ? 'primary' : 'plain') : act === 'cancel' ? 'quiet' : 'plain',
        ])}
        onOpen={(work) => open(work, { id })}
      />
    </section>
  )
}

function Work({ opinions, tasks, open }: Pick<Group, 'opinions' | 'tasks'> & { readonly open: OpenWork }) {
  const t = useText(messages)
  return (
    <>
      {tasks.length > 0 && <h4>{t('tasks')}</h4>}
      <Lines>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} open={open} />
        ))}
      </Lines>
      {opinions.length > 0 && <h4>{t('opinions')}</h4>}
      <Lines>
        {opinions.map((opinion) => (
          <OpinionLine key={opinion.id} opinion={opinion} />
        ))}
      </Lines>
    </>
  )
}
