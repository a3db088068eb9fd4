import { confirmationStates, followUpKinds, satisfactions } from '#capabilities/disputes/domain/index.ts'
import { useEnumeration, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, dateText } from '#platform/web/ui/index.ts'
import { visitOccasions, visitStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { SectionProps } from './section.ts'
import { type Agreement, nameOfParty, type Turn } from './workbench.ts'

/** What became of it: performance, judicial confirmation, follow-up. Each is an axis of its own. */
export function AfterSection(props: SectionProps & { readonly turn: Turn }) {
  const { turn, mediation, matter } = props
  if (turn.state !== 'ended') return null
  const effective = turn.agreements.filter(({ state }) => state === 'effective')
  return (
    <section className="work-part">
      {effective.map((agreement) => (
        <Standing key={agreement.id} {...props} agreement={agreement} />
      ))}
      <FollowUps mediation={mediation} matter={matter} />
    </section>
  )
}

/** After a refusal there is no turn, and visits all the same. */
export function AfterRefusal({ matter, mediation }: SectionProps) {
  return (
    <section className="work-part">
      <FollowUps mediation={mediation} matter={matter} />
    </section>
  )
}

function FollowUps({ mediation, matter }: Pick<SectionProps, 'mediation' | 'matter'>) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <>
      <h3>{t('followUps')}</h3>
      <DueVisits mediation={mediation} matter={matter} />
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
    </>
  )
}

/** By when both sides are asked; one that was missed stays to be seen. */
function DueVisits({ mediation, matter }: Pick<SectionProps, 'mediation' | 'matter'>) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const listed = useEnumeration()
  const { visits } = mediation
  if (visits.length === 0) return null
  return (
    <>
      <ul className="lines">
        {visits.map(({ id, occasion, dueOn, state, missing }) => (
          <li key={id}>
            {label(visitOccasions, occasion)}{' '}
            <span className="quiet">{t('visitBy', { day: dateText(dueOn, language) })}</span>{' '}
            <Tag tone={tones[state]}>{label(visitStates, state)}</Tag>{' '}
            {state !== 'done' && state !== 'missed' && missing.length > 0 && (
              <span className="quiet">
                {t('visitMissing', { names: listed(missing.map((one) => nameOfParty(matter, one))) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {visits.some(({ assumption }) => assumption) && <p className="assumption">{t('visitAssumption')}</p>}
    </>
  )
}

const tones = { ahead: 'plain', due: 'warning', late: 'danger', missed: 'danger', done: 'good' } as const

type AboutAgreement = SectionProps & { readonly agreement: Agreement }

/** Where it stands; parts of the page beside this one lead through both. */
function Standing({ agreement }: AboutAgreement) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { state, until, isOpen } = agreement.confirmation
  const day = until === undefined ? '' : dateText(until, language)
  return (
    <p>
      <a href="#performance">{t('obligations')}</a> · <a href="#confirmation">{t('confirmation')}</a>{' '}
      <Tag tone={state === 'confirmed' ? 'good' : 'plain'}>{label(confirmationStates, state)}</Tag>{' '}
      {state === 'not-applied' && until && (
        <span className="quiet">{isOpen ? t('confirmUntil', { day }) : t('confirmLate', { day })}</span>
      )}
    </p>
  )
}
