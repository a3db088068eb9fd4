import { Link } from '@tanstack/react-router'
import { nameOfPlace } from '#capabilities/recording/domain/index.ts'
import { useAside, useClauses, useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { assignmentReasons, findingStates, materials, recusals, reviewItems } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Standing, Submission } from './review.ts'

const tones = { clear: 'good', doubt: 'warning', 'to-be-judged': 'plain' } as const

export function Checklist({ one }: { readonly one: Submission }) {
  const t = useText(messages)
  const label = useLabel()
  const aside = useAside()
  return (
    <section className="card">
      <h2>{t('entry')}</h2>
      <ul className="lines">
        {one.entry.map((line) => (
          <li key={line.material}>
            <span>
              {label(materials, line.material)}
              <span className="quiet review-sub">
                {line.basis + aside(line.assumption ? t('assumption') : '')}
              </span>
            </span>
            {line.isThere ? (
              <Tag tone="good">{t('entryThere')}</Tag>
            ) : (
              <Tag tone={line.isNeeded ? 'danger' : 'plain'}>
                {t(line.isNeeded ? 'entryMissing' : 'entryNotNeeded')}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Nine items with what the system itself can say of each. */
export function Findings({ findings }: Pick<Standing, 'findings'>) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  return (
    <section className="card">
      <h2>{t('findings')}</h2>
      <p className="quiet">{t('findingsLead')}</p>
      <ul className="lines">
        {findings.map(({ item, state, checks }) => (
          <li key={item}>
            <span>
              {label(reviewItems, item)}
              {checks.map((check) => (
                <span className="quiet review-sub" key={check.zh}>
                  {word(check)}
                  {check.recorded && (
                    <>
                      {' '}
                      <Link to="." hash={nameOfPlace(check.recorded)} replace>
                        {t('watch')}
                      </Link>
                    </>
                  )}
                </span>
              ))}
            </span>
            <Tag tone={tones[state]}>{label(findingStates, state)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the catalogue says is to be looked at. */
export function Guide({ one }: { readonly one: Submission }) {
  const t = useText(messages)
  const { guide } = one
  if (guide === undefined) return null
  return (
    <section className="card review-round">
      <h2>{t('guide')}</h2>
      <p>{guide.item}</p>
      {guide.materials && (
        <p className="review-words">
          <strong>{t('guideMaterials')}</strong> {guide.materials}
        </p>
      )}
      {guide.focus && (
        <p className="review-words">
          <strong>{t('guideFocus')}</strong> {guide.focus}
        </p>
      )}
      {one.may.includes('opine') && <a href="/desk/reviews?view=past">{t('pastLink')}</a>}
    </section>
  )
}

export function Candidates({ one }: { readonly one: Submission }) {
  const t = useText(messages)
  const label = useLabel()
  const clauses = useClauses()
  if (one.candidates.length === 0) return null
  return (
    <section className="card">
      <h2>{t('candidates')}</h2>
      <ul className="lines">
        {one.candidates.map((person) => (
          <li key={person.reviewerId}>
            <span>
              {person.name}
              <span className="quiet review-sub">
                {clauses([
                  ...person.reasons.map((reason) => label(assignmentReasons, reason)),
                  ...person.recusals.map((recusal) => label(recusals, recusal)),
                ])}
              </span>
            </span>
            <span className="figure">{t('openCount', { count: person.open })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
