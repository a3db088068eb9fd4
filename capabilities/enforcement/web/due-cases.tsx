import { Link } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { Day, Reading } from '#platform/web/ui/index.ts'
import { listEnforcementCases } from '../contract.ts'
import { messages } from './messages.ts'
import './enforcement.css'

/** The cases whose limits end first, for the first page of who handles them. */
export function DueCases() {
  const t = useText(messages)
  const word = useWord()
  const list = useOperation(listEnforcementCases, { query: { state: 'open', limit: 5 } })
  return (
    <Reading of={list} isEmpty={({ cases }) => cases.every(({ dueOn }) => dueOn === undefined)} empty={null}>
      {({ cases }) => (
        <section className="card">
          <h2>{t('dueFirst')}</h2>
          <ul className="lines">
            {cases
              .filter(({ dueOn }) => dueOn !== undefined)
              .map((one) => (
                <li key={one.id}>
                  <Link to="/enforcement-cases/$caseId" params={{ caseId: one.id } as never}>
                    {one.title}
                  </Link>
                  <span className="quiet enforcement-basis">
                    {word(one.act)} · {word(one.stage)} · {t('due')} {one.dueOn && <Day of={one.dueOn} />}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      )}
    </Reading>
  )
}
