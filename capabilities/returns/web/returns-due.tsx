import { Link } from '@tanstack/react-router'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, Reading } from '#platform/web/ui/index.ts'
import { listReturnTasks } from '../contract.ts'
import { messages } from './messages.ts'
import './returns.css'

type Task = Answer<typeof listReturnTasks>['tasks'][number]

const words = { fill: 'dueFill', correct: 'dueCorrect', sign: 'dueSign' } as const

/** What of the returns waits for me, for the first page; nothing where nothing waits. */
export function ReturnsDue() {
  const t = useText(messages)
  const list = useOperation(listReturnTasks)
  return (
    <Reading of={list} isEmpty={({ tasks }) => tasks.length === 0} empty={null}>
      {({ tasks }) => (
        <section className="card">
          <h2>{t('dueTitle')}</h2>
          <ul className="lines">
            {tasks.map((task) => (
              <TaskLine key={`${task.what}${task.returnId ?? task.roundId}`} task={task} />
            ))}
          </ul>
        </section>
      )}
    </Reading>
  )
}

function TaskLine({ task }: { readonly task: Task }) {
  const t = useText(messages)
  const { what, returnId, roundId, title, dueOn, lateness, count } = task
  const to =
    returnId === undefined
      ? `/return-rounds/${roundId}?view=${what === 'accept' ? 'to-accept' : 'awaited'}`
      : `/department-returns/${returnId}`
  const says =
    what === 'accept' || what === 'await'
      ? t(what === 'accept' ? 'dueAccept' : 'dueAwait', { count })
      : t(words[what])
  return (
    <li>
      <div>
        <Link to={to as never}>{says}</Link>
        <p className="quiet">
          {title} · {t('dueOn')} <Day of={dueOn} />
        </p>
      </div>
      {lateness === 'late' && <Tag tone="danger">{t('late')}</Tag>}
    </li>
  )
}
