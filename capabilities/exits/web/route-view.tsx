import { routes } from '#capabilities/disputes/domain/index.ts'
import { useEnumeration, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day } from '#platform/web/ui/index.ts'
import { ranks } from '../domain/index.ts'
import type { Explained } from './exits.ts'
import { messages } from './messages.ts'

/** One route: why, where to, until when, with which papers; what nobody knows is said to be unknown. */
export function RouteView({ route }: { readonly route: Explained }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const enumerated = useEnumeration()
  return (
    <li className="exit-route">
      <p className="exit-head">
        <strong>{label(routes, route.route)}</strong>
        <Tag tone={route.rank === 'first' ? 'primary' : 'plain'}>{label(ranks, route.rank)}</Tag>
      </p>
      {route.reasons.map((reason) => (
        <p key={reason.zh}>
          {reason[language]}{' '}
          <span className="quiet">
            {t('basis', { basis: reason.basis })}{' '}
            {reason.assumption && <Tag tone="warning">{t('assumed')}</Tag>}
          </span>
        </p>
      ))}
      <p>
        <span className="quiet">{t('where')}</span> {route.body || t('whereUnknown')}
      </p>
      <Until until={route.until} />
      {route.papers.length > 0 && (
        <p>
          <span className="quiet">{t('papersToBring')}</span> {enumerated(route.papers)}
        </p>
      )}
    </li>
  )
}

function Until({ until }: Pick<Explained, 'until'>) {
  const t = useText(messages)
  const language = useLanguage()
  if (until.state === 'unknown') {
    return (
      <p>
        <span className="quiet">{t('until')}</span> {t('untilUnknown')}
      </p>
    )
  }
  return (
    <p>
      <span className="quiet">{t('until')}</span> {until[language]}
      {until.dueOn && (
        <>
          {language === 'zh' ? '，' : ', '}
          {t('latest')} <Day of={until.dueOn} />
          {until.provisional && ` (${t('provisional')})`} <span className="quiet">{t('notRevived')}</span>
        </>
      )}{' '}
      <span className="quiet">
        {until.basis && t('basis', { basis: until.basis })}{' '}
        {until.assumption && <Tag tone="warning">{t('assumed')}</Tag>}
      </span>
    </p>
  )
}
