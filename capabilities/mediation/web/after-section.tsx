import {
  confirmationStates,
  followUpKinds,
  performanceStates,
  satisfactions,
} from '#capabilities/disputes/domain/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, dateText, Money } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { SectionProps } from './section.ts'
import { type Agreement, nameOfParty, type Turn } from './workbench.ts'

/** What became of it: performance, judicial confirmation, follow-up. Each is an axis of its own. */
export function AfterSection(props: SectionProps & { readonly turn: Turn }) {
  const t = useText(messages)
  const label = useLabel()
  const { turn, mediation, matter } = props
  if (turn.state !== 'ended') return null
  const effective = turn.agreements.filter(({ state }) => state === 'effective')
  return (
    <section className="work-part">
      {effective.map((agreement) => (
        <div key={agreement.id}>
          <Performance {...props} agreement={agreement} />
          <Confirmation {...props} agreement={agreement} />
        </div>
      ))}
      <h3>{t('followUps')}</h3>
      {mediation.followUps.length === 0 && <p className="quiet">{t('followUpsNone')}</p>}
      <ul className="lines">
        {mediation.followUps.map((visit) => (
          <li key={`${visit.partyId}${visit.onDay}${visit.findings}`}>
            <strong>{nameOfParty(matter, visit.partyId)}</strong> <Day of={visit.onDay} />{' '}
            {label(followUpKinds, visit.kind)} <Tag>{label(satisfactions, visit.satisfaction)}</Tag>{' '}
            {visit.mayEscalate && <Tag tone="danger">{t('followEscalateHint')}</Tag>} {visit.findings}
          </li>
        ))}
      </ul>
    </section>
  )
}

type AboutAgreement = SectionProps & { readonly agreement: Agreement }

function Performance({ matter, mediation, agreement, open }: AboutAgreement) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const mayRecord = mediation.may.includes('record-performance')
  if (agreement.obligations.length === 0) return null
  return (
    <>
      <h3>{t('obligations')}</h3>
      <ul className="lines">
        {agreement.obligations.map((one) => {
          const isOpen = ['not-due', 'unperformed', 'partial'].includes(one.performance)
          const tone = one.performance === 'unperformed' ? 'danger' : isOpen ? 'plain' : 'good'
          return (
            <li key={one.id}>
              {nameOfParty(matter, one.debtorId)}：{one.act}{' '}
              {one.amountFen !== undefined && <Money fen={one.amountFen} />}{' '}
              <span className="quiet">{t('dueOn', { day: dateText(one.dueOn, language) })}</span>{' '}
              <Tag tone={tone}>{label(performanceStates, one.performance)}</Tag>
              {mayRecord && isOpen && <Button onClick={() => open('perform', one.id)}>{t('perform')}</Button>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Where it stands; the part of the page beside this one leads through it. */
function Confirmation({ agreement }: AboutAgreement) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { state, until, isOpen } = agreement.confirmation
  const day = until === undefined ? '' : dateText(until, language)
  return (
    <p>
      <a href="#confirmation">{t('confirmation')}</a>{' '}
      <Tag tone={state === 'confirmed' ? 'good' : 'plain'}>{label(confirmationStates, state)}</Tag>{' '}
      {state === 'not-applied' && until && (
        <span className="quiet">{isOpen ? t('confirmUntil', { day }) : t('confirmLate', { day })}</span>
      )}
    </p>
  )
}
