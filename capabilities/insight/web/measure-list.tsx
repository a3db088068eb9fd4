import { Link } from '@tanstack/react-router'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { moneyText, Reading } from '#platform/web/ui/index.ts'
import { readMeasures } from '../contract.ts'
import { type Counting, type Measure, measures } from '../domain/index.ts'
import type { AskedPeriod } from './measure-filters.ts'
import { messages } from './messages.ts'

type Figure = Answer<typeof readMeasures>['measures'][number]

interface ListProps {
  readonly period: AskedPeriod
  readonly opened: Measure | undefined
  readonly onOpen: (measure: Measure | undefined) => void
}

/** Every figure with its formula; each opens its rows. */
export function MeasureList({ period, opened, onOpen }: ListProps) {
  const read = useOperation(readMeasures, { query: period }, { keepsPrevious: true })
  return (
    <Reading of={read}>
      {({ measures: figures }) => (
        <ul className="measures-list">
          {figures.map((figure) => (
            <MeasureCard
              key={figure.measure}
              figure={figure}
              period={period}
              isOpen={opened === figure.measure}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </Reading>
  )
}

interface CardProps {
  readonly figure: Figure
  readonly period: AskedPeriod
  readonly isOpen: boolean
  readonly onOpen: ListProps['onOpen']
}

function MeasureCard({ figure, period, isOpen, onOpen }: CardProps) {
  const t = useText(messages)
  const label = useLabel()
  const valueText = useValueText()
  const { measure, counting, all, met, formula, assumption } = figure
  return (
    <li className="card measures-card">
      <h2>
        {label(measures, measure)} {assumption && <Tag tone="warning">{t('assumption')}</Tag>}
      </h2>
      <p className="measures-value figure">{valueText(counting, figure.value)}</p>
      <p className="figure measures-of">
        {counting === 'share' ? t('metOfAll', { met, all }) : t('over', { count: all })}
      </p>
      <p className="quiet measures-formula">{formula}</p>
      {all > 0 && (
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={isOpen}
          onClick={() => onOpen(isOpen ? undefined : measure)}
        >
          {isOpen ? t('closeRows') : t('openRows', { count: all })}
        </button>
      )}
      {measure === 'satisfied' && (
        <Link to="/supervision" search={{ view: 'care', from: period.from, to: period.to } as never}>
          {t('bySide')}
        </Link>
      )}
    </li>
  )
}

/** Says a percentage, a number of days or an amount; a dash where there is nothing to count over. */
export function useValueText(): (counting: Counting, value: number | undefined) => string {
  const t = useText(messages)
  const language = useLanguage()
  return (counting, value) => {
    if (value === undefined) return '—'
    if (counting === 'sum') return moneyText(value, language)
    return counting === 'share' ? `${value} %` : t('days', { count: value })
  }
}
