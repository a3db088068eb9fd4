import { Link } from '@tanstack/react-router'
import { roles } from '#capabilities/access/domain/index.ts'
import { DueCases } from '#capabilities/enforcement/web/due-cases.tsx'
import { Worklist } from '#capabilities/insight/web/worklist.tsx'
import { ReturnsDue } from '#capabilities/returns/web/returns-due.tsx'
import { DutyWaiting } from '#capabilities/rosters/web/duty-waiting.tsx'
import { EventsWaiting } from '#capabilities/safety/web/events-waiting.tsx'
import { useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { Icon, Note, PageTitle, useCaller, useMay } from '#platform/web/ui/index.ts'
import { useMenu } from './menu.ts'
import { messages } from './messages.ts'

/** Who one is here, what is to be done next, and where one may go. */
export function StartScreen() {
  const t = useText(messages)
  const word = useWord()
  const { account } = useCaller()
  const may = useMay()
  const hasWork = may('readWorklist')
  const entries = useMenu().flatMap(({ entries }) => entries.filter(({ path }) => path !== '/'))
  return (
    <section className="page">
      <PageTitle>{t('hello', { name: account.displayName })}</PageTitle>
      <Roles />
      <EventsWaiting />
      <DutyWaiting />
      {hasWork && <Worklist />}
      {may('openEnforcementCase') && <DueCases />}
      {may('listReturnTasks') && <ReturnsDue />}
      {!hasWork && entries.length > 0 && (
        <>
          <h2>{t('goOn')}</h2>
          <ul className="tiles">
            {entries.map((screen) => (
              <li key={screen.path}>
                <Link className="tile" to={screen.path}>
                  {screen.menu && <Icon name={screen.menu.icon} />}
                  <span>{word(screen.title)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Roles() {
  const t = useText(messages)
  const label = useLabel()
  const { account, grants } = useCaller()
  if (grants.length === 0) return <Note tone="warning" title={t('noRoles')} />
  return (
    <p className="lead">
      {t('youAre', { unit: account.unitName })}
      {grants.map(({ role }) => label(roles, role)).join(' · ')}
    </p>
  )
}
