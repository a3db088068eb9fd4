import { type FormEvent, useState } from 'react'
import { actTypes } from '#capabilities/authority/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Button, Day, Empty, Icon, Money, PageLink, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listPublicDepartments, searchDecisions } from '../../contract/portal.ts'
import { useNamedSubjects } from '../named-subjects.ts'
import { messages } from './messages.ts'
import { nothingSought, type Sought, useSearch } from './use-search.ts'
import './portal.css'

/** One box, what was found below it; the rest of the conditions wait behind a line. */
export function SearchPage() {
  const t = useText(messages)
  const { sought, seek, cursor, forward, backward } = useSearch()
  const given = Object.entries(sought).filter(([, value]) => value !== '')
  const query = { ...Object.fromEntries(given), ...(cursor === undefined ? {} : { cursor }), limit: 20 }
  const found = useOperation(searchDecisions, { query }, { keepsPrevious: true })
  return (
    <>
      <PageTitle lead={t('searchLead')}>{t('searchTitle')}</PageTitle>
      <SearchForm key={JSON.stringify(sought)} sought={sought} onSeek={seek} />
      <section aria-label={t('results')} aria-live="polite" aria-busy={found.isFetching}>
        <Reading of={found}>
          {({ decisions, next }) => (
            <>
              {decisions.length === 0 && <Empty icon="follow" title={t('nothing')} hint={t('nothingHint')} />}
              <ul className="decision-list">
                {decisions.map((one) => (
                  <Hit key={one.id} of={one} />
                ))}
              </ul>
              {(cursor !== undefined || next !== undefined) && (
                <div className="actions">
                  {cursor !== undefined && <Button onClick={backward}>{t('previous')}</Button>}
                  {next !== undefined && <Button onClick={() => forward(next)}>{t('next')}</Button>}
                </div>
              )}
            </>
          )}
        </Reading>
      </section>
      <nav className="portal-more" aria-label={t('openData')}>
        <PageLink href="/departments">{t('officersOf')}</PageLink>
        <span>
          {t('openData')} <a href="/api/v1/public/open-data?as=json">JSON</a>{' '}
          <a href="/api/v1/public/open-data?as=csv">CSV</a>
        </span>
        <a href="/api/v1/public/open-data/schema">{t('schema')}</a>
        <a href="/api/v1/public/feed">{t('feed')}</a>
      </nav>
    </>
  )
}

interface FormProps {
  readonly sought: Sought
  readonly onSeek: (sought: Sought) => void
}

function SearchForm({ sought, onSeek }: FormProps) {
  const t = useText(messages)
  const label = useLabel()
  const [typed, setTyped] = useState(sought)
  const departments = useOperation(listPublicDepartments, {}, { staleSeconds: 300 })
  const set = (name: keyof Sought) => (event: { readonly target: { readonly value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value })
  const isNarrowed = sought.unitId !== '' || sought.actType !== '' || sought.from !== '' || sought.to !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = typed.text.trim()
    onSeek({ ...typed, text: text.length < 2 ? '' : text })
  }
  return (
    <search>
      <form className="decision-search" onSubmit={submit}>
        <label className="field-label" htmlFor="search-words">
          {t('words')}
        </label>
        <p className="field-hint" id="search-hint">
          {t('wordsHint')}
        </p>
        <div className="search-line">
          <input
            className="input"
            id="search-words"
            type="search"
            aria-describedby="search-hint"
            maxLength={60}
            value={typed.text}
            onChange={set('text')}
          />
          <Button type="submit" look="primary">
            {t('find')}
          </Button>
        </div>
        <details open={isNarrowed}>
          <summary>{t('more')}</summary>
          <div className="search-more">
            <label>
              {t('department')}
              <select className="input" value={typed.unitId} onChange={set('unitId')}>
                <option value="">{t('allDepartments')}</option>
                {departments.data?.departments.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('kind')}
              <select className="input" value={typed.actType} onChange={set('actType')}>
                <option value="">{t('allKinds')}</option>
                {Object.keys(actTypes).map((code) => (
                  <option key={code} value={code}>
                    {label(actTypes, code as keyof typeof actTypes)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('from')}
              <input className="input" type="date" value={typed.from} onChange={set('from')} />
            </label>
            <label>
              {t('to')}
              <input className="input" type="date" value={typed.to} onChange={set('to')} />
            </label>
          </div>
        </details>
        {Object.values(sought).some((value) => value !== '') && (
          <Button look="quiet" onClick={() => onSeek(nothingSought)}>
            {t('clear')}
          </Button>
        )}
      </form>
    </search>
  )
}

type Found = Answer<typeof searchDecisions>['decisions'][number]

function Hit({
  of: { id, subjects, sides = [], actType, violation, organ, decidedOn, documentNumber, fineFen },
}: {
  readonly of: Found
}) {
  const t = useText(messages)
  const label = useLabel()
  const named = useNamedSubjects()
  return (
    <li>
      <PageLink className="decision-hit" href={`/decisions/${id}`}>
        <span className="hit-words">
          <strong>{named(subjects.map((name, at) => ({ name, part: sides[at] })))}</strong>
          {violation && <span>{violation}</span>}
          <span className="quiet">
            {label(actTypes, actType)} · {organ} · <Day of={decidedOn} /> · {documentNumber}
            {fineFen !== undefined && (
              <>
                {' · '}
                {t('fine')} <Money fen={fineFen} />
              </>
            )}
          </span>
        </span>
        <Icon name="onward" />
      </PageLink>
    </li>
  )
}
