import { useState } from 'react'
import { type LegalDate, legalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { PeriodFields, Tag } from '#platform/web/ui/desk/index.ts'
import { Disclosure, Reading } from '#platform/web/ui/index.ts'
import { readReviewBoard } from '../contract.ts'
import { type ReviewFigure, reviewFigures } from '../domain/index.ts'
import { messages } from './messages.ts'

type Board = Answer<typeof readReviewBoard>

const formulas = {
  coverage: 'figureCoverage',
  'in-time': 'figureInTime',
  adopted: 'figureAdopted',
  'first-pass': 'figureFirst',
} as const satisfies Record<ReviewFigure, string>

/** Figures of a period with the rows behind each, and what every reviewer has in hand. */
export function BoardView() {
  const today = legalDayOf(Date.now())
  const [period, choose] = useState<{ readonly from: LegalDate; readonly to: LegalDate }>({
    from: legalDate(`${today.slice(0, 4)}-01-01`),
    to: today,
  })
  const board = useOperation(readReviewBoard, { query: period }, { keepsPrevious: true })
  return (
    <>
      <div className="review-facts">
        <PeriodFields {...period} onChange={(change) => choose((before) => ({ ...before, ...change }))} />
      </div>
      <Reading of={board}>
        {(read) => (
          <>
            <Figures board={read} />
            <Load board={read} />
          </>
        )}
      </Reading>
    </>
  )
}

function Figures({ board }: { readonly board: Board }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <section className="card">
      <h2>{t('boardFigures')}</h2>
      <p>{t('waiting', { count: board.waiting })}</p>
      <ul className="lines">
        {board.figures.map(({ figure, of, is }) => (
          <li key={figure}>
            <div>
              <strong>{label(reviewFigures, figure)}</strong>
              <span className="quiet review-sub">{t(formulas[figure])}</span>
            </div>
            <span className="review-facts">
              <span className="figure">
                {of.length === 0 ? '—' : `${Math.round((is.length / of.length) * 1000) / 10}%`}
              </span>
              <span className="figure quiet">{t('figureOf', { is: is.length, of: of.length })}</span>
              {of.length > 0 && (
                <Disclosure
                  className="review-which"
                  label={t('figureRows')}
                  title={label(reviewFigures, figure)}
                >
                  {of.map((row) => (
                    <span key={row} className="figure review-sub">
                      {row} {is.includes(row) ? '✓' : '—'}
                    </span>
                  ))}
                </Disclosure>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Load({ board }: { readonly board: Board }) {
  const t = useText(messages)
  return (
    <section className="card">
      <h2>{t('boardLoad')}</h2>
      <ul className="lines">
        {board.load.map((one) => (
          <li key={one.reviewerId}>
            <span>
              <strong>{one.name}</strong> <span className="quiet">{one.unitName}</span>
              <span className="review-sub">
                {t('loadLine', { open: one.open, late: one.late, given: one.opinions })}
              </span>
            </span>
            {one.mayReview ? <Tag tone="good">{t('loadMay')}</Tag> : <Tag>{t('loadMayNot')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )
}
