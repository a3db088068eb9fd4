import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { satisfactionRate } from '#capabilities/applications/domain/index.ts'
import { visitStates } from '#capabilities/mediation/domain/index.ts'
import { type LegalDate, legalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { PeriodFields, Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, Reading } from '#platform/web/ui/index.ts'
import { readAftercare } from '../contract.ts'
import { messages } from './messages.ts'

type Aftercare = Answer<typeof readAftercare>
type Side = Aftercare['sides']['applicant']

interface ViewProps {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly onChange: (period: { readonly from?: LegalDate; readonly to?: LegalDate }) => void
}

/** Whether people are visited as the rule wants, and what each side says; every figure has its formula beside it. */
export function AftercareView({ from, to, onChange }: ViewProps) {
  const t = useText(messages)
  const language = useLanguage()
  const [today] = useState(() => legalDayOf(Date.now()))
  const period = { from: legalDate(from ?? `${today.slice(0, 8)}01`), to: legalDate(to ?? today) }
  const read = useOperation(readAftercare, { query: period }, { keepsPrevious: true })
  return (
    <>
      <div className="filters-line">
        <PeriodFields {...period} onChange={onChange} />
      </div>
      <Reading of={read}>{(care) => <Figures care={care} />}</Reading>
      <p>
        <Link to={'/measures' as never} search={{ ...period, measure: 'satisfied' } as never}>
          {t('careToMeasures', { measure: satisfactionRate.label[language] })}
        </Link>
      </p>
    </>
  )
}

function Figures({ care }: { readonly care: Aftercare }) {
  const t = useText(messages)
  const language = useLanguage()
  const { visits, sides, both, withoutAgreement } = care
  return (
    <>
      <h2>{t('careVisits')}</h2>
      <p>{t('careVisitLine', visits)}</p>
      <p className="quiet">{t('careVisitFormula')}</p>
      <OpenVisits open={care.open} />
      <h2>{t('careSatisfaction')}</h2>
      <section className="card supervision-figures">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('careWho')}</th>
              <th scope="col">{t('careParties')}</th>
              <th scope="col">{t('careAsked')}</th>
              <th scope="col">{t('careAnswered')}</th>
              <th scope="col">{t('careSatisfied')}</th>
              <th scope="col">{t('careFairly')}</th>
              <th scope="col">{t('careDissatisfied')}</th>
              <th scope="col">{satisfactionRate.label[language]}</th>
            </tr>
          </thead>
          <tbody>
            <SideRow name={t('careApplicants')} side={sides.applicant} />
            <SideRow name={t('careRespondents')} side={sides.respondent} />
            <SideRow name={t('careBoth')} side={both} />
            <SideRow name={t('careWithout')} side={withoutAgreement} />
          </tbody>
        </table>
      </section>
      <p className="quiet">
        {t('careFormula', {
          measure: satisfactionRate.label[language],
          formula: satisfactionRate.formula[language],
        })}
      </p>
    </>
  )
}

/** On a phone each figure stands under its own caption. */
function SideRow({ name, side }: { readonly name: string; readonly side: Side }) {
  const t = useText(messages)
  const language = useLanguage()
  const { parties, asked, answered, satisfied, fairly, dissatisfied, rate } = side
  const figures = [
    ['careParties', parties],
    ['careAsked', asked],
    ['careAnswered', answered],
    ['careSatisfied', satisfied],
    ['careFairly', fairly],
    ['careDissatisfied', dissatisfied],
  ] as const
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures.map(([caption, figure]) => (
        <td key={caption} className="figure" data-label={t(caption)}>
          {figure}
        </td>
      ))}
      <td className="figure" data-label={satisfactionRate.label[language]}>
        {rate === undefined ? '—' : `${rate} %`}
      </td>
    </tr>
  )
}

function OpenVisits({ open }: Pick<Aftercare, 'open'>) {
  const label = useLabel()
  const language = useLanguage()
  return (
    <ul className="lines">
      {open.map((row) => (
        <li key={`${row.disputeId}${row.dueOn}`}>
          <Link to={`/disputes/${row.disputeId}` as never} hash="mediation">
            {row.disputeTitle}
          </Link>{' '}
          <span className="quiet">
            <span className="figure">{row.disputeCode}</span> · {row.unitName} ·{' '}
            {dateText(row.dueOn, language)}
          </span>{' '}
          <Tag tone={row.state === 'due' ? 'warning' : 'danger'}>{label(visitStates, row.state)}</Tag>
        </li>
      ))}
    </ul>
  )
}
