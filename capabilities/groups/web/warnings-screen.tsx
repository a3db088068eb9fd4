import { Link } from '@tanstack/react-router'
import { categories } from '#capabilities/disputes/domain/index.ts'
import { listDivisions } from '#capabilities/organisations/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listGroupWarnings } from '../contract.ts'
import { messages } from './messages.ts'

type Seen = Answer<typeof listGroupWarnings>['crowded'][number]

/** Where people gather: many in one dispute, or several of a kind in one place. */
export function WarningsScreen() {
  const t = useText(messages)
  const label = useLabel()
  const warnings = useOperation(listGroupWarnings, {})
  const divisions = useOperation(listDivisions, {})
  const nameOf = (code: string) => divisions.data?.divisions.find((one) => one.code === code)?.name ?? code
  return (
    <section className="page">
      <PageTitle>{t('warnings')}</PageTitle>
      <Reading of={warnings}>
        {({ crowded, clusters, persons, similar, days, assumption }) => (
          <>
            <p className="lead">
              {t('warningsLead', { persons, similar, days })}{' '}
              {assumption && <Tag tone="warning">{t('assumption')}</Tag>}
            </p>
            <section className="card">
              <h2>{t('crowded')}</h2>
              {crowded.length === 0 ? <p className="quiet">{t('noCrowded')}</p> : <Lines seen={crowded} />}
            </section>
            <section className="card">
              <h2>{t('clusters')}</h2>
              {clusters.length === 0 && <p className="quiet">{t('noClusters')}</p>}
              {clusters.map((cluster) => (
                <div key={cluster.category + cluster.divisionCode}>
                  <h3>
                    {label(categories, cluster.category)} · {nameOf(cluster.divisionCode)} ·{' '}
                    {t('matters', { count: cluster.matters.length })}
                  </h3>
                  <Lines seen={cluster.matters} />
                </div>
              ))}
            </section>
          </>
        )}
      </Reading>
    </section>
  )
}

function Lines({ seen }: { readonly seen: readonly Seen[] }) {
  const t = useText(messages)
  return (
    <ul className="lines">
      {seen.map((one) => (
        <li key={one.id}>
          <div>
            <Link to={`/disputes/${one.id}` as never}>{one.title}</Link>
            <p className="quiet">
              <span className="figure">{one.code}</span> · {t('persons', { count: one.persons })} ·{' '}
              {one.holderUnitName} · <Day of={one.registeredOn} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
