import { useText, useWord } from '#platform/web/i18n/index.ts'
import { Empty, Icon, PageLink, PageTitle, useCaller } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import { fieldTasks } from './tasks.tsx'

export function FieldHome() {
  const t = useText(messages)
  const word = useWord()
  const { account, may } = useCaller()
  const tasks = fieldTasks.filter((task) => task.may === undefined || may.includes(task.may))
  return (
    <>
      <PageTitle lead={account.unitName}>{t('hello', { name: account.displayName })}</PageTitle>
      {tasks.length === 0 && <Empty title={t('nothingYet')} hint={t('nothingYetHint')} />}
      <nav className="tasks" aria-label={t('place')}>
        {tasks.map((task) => (
          <PageLink className="task" href={task.href} key={task.href}>
            <Icon name={task.icon} />
            <span>
              <strong>{word(task.title)}</strong>
              <span>{word(task.hint)}</span>
            </span>
          </PageLink>
        ))}
      </nav>
    </>
  )
}
