import { App } from 'antd'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { confirmationStates } from '#capabilities/disputes/domain/index.ts'
import { confirmationObjections, confirmationOffers } from '#capabilities/mediation/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, Note, Reading } from '#platform/web/ui/index.ts'
import { readConfirmations } from '../contract.ts'
import { courtTies } from '../domain/index.ts'
import type { Confirmable, PartProps } from './confirmation.ts'
import './confirmation.css'
import { messages } from './messages.ts'
import { PackagePart } from './package-part.tsx'
import { ProgressPart } from './progress-part.tsx'
import { WishesPart } from './wishes-part.tsx'

/** Judicial confirmation, agreement by agreement: may it, who wants it, where, with what, and what the court said. */
export function ConfirmationPanel({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const read = useOperation(readConfirmations, { params: { disputeId: matter.id } })
  return (
    <Reading of={read}>
      {({ agreements, version }) => (
        <>
          {agreements.length === 0 && <p className="quiet">{t('none')}</p>}
          {agreements.map((one) => (
            <AgreementPart
              key={one.agreementId}
              disputeId={matter.id}
              version={version}
              one={one}
              onDone={(sentence) => void message.success(sentence)}
            />
          ))}
        </>
      )}
    </Reading>
  )
}

function AgreementPart(props: PartProps) {
  const { one } = props
  const t = useText(messages)
  const isOpen = one.offer !== 'not-offered'
  // until every party said that it applies, the court and its papers are only to be looked up
  const isWaiting = isOpen && one.joint !== 'joint' && one.sent === undefined
  const court = (
    <>
      {isOpen && <Courts one={one} />}
      {(isOpen || one.sent) && <PackagePart {...props} />}
    </>
  )
  return (
    <article className="confirmable" aria-label={one.number}>
      <Head one={one} />
      <Objections one={one} />
      {isOpen && <WishesPart {...props} />}
      {isWaiting ? (
        <details className="confirmable-later">
          <summary>{t('later')}</summary>
          {court}
        </details>
      ) : (
        court
      )}
      <ProgressPart {...props} />
    </article>
  )
}

function Head({ one }: { readonly one: Confirmable }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { state, offer, until, daysLeft = 0, warning } = one
  const isWaiting = state === 'not-applied' || state === 'withdrawn'
  const tone = warning === 'red' ? 'danger' : warning === 'amber' ? 'warning' : 'plain'
  const left = daysLeft < 0 ? t('late') : daysLeft === 0 ? t('lastDay') : t('daysLeft', { count: daysLeft })
  return (
    <p className="confirmable-head">
      <strong className="figure">{one.number}</strong>
      <Tag tone={state === 'confirmed' ? 'good' : 'plain'}>{label(confirmationStates, state)}</Tag>
      {isWaiting && (
        <>
          <Tag tone={offer === 'offered' ? 'good' : 'warning'}>{label(confirmationOffers, offer)}</Tag>
          {until && <span>{t('until', { day: dateText(until, language) })}</span>}
          {until && <Tag tone={tone}>{left}</Tag>}
        </>
      )}
    </p>
  )
}

/** A state that is told above is not told again as an objection. */
const toldAbove: readonly string[] = ['under-way', 'decided']

function Objections({ one }: { readonly one: Confirmable }) {
  const t = useText(messages)
  const label = useLabel()
  const told = one.objections.filter(({ code }) => !toldAbove.includes(code))
  if (told.length === 0 || told.length < one.objections.length) return null
  return (
    <Note tone="warning" title={t('why')}>
      <ul className="lines">
        {told.map(({ code, basis }) => (
          <li key={code}>
            {label(confirmationObjections, code)} <span className="quiet">{t('basis', { basis })}</span>
          </li>
        ))}
      </ul>
    </Note>
  )
}

function Courts({ one }: { readonly one: Confirmable }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <section>
      <h3>{t('court')}</h3>
      {one.courts.length === 0 && <Note tone="warning" title={t('noCourt')} />}
      <ul className="lines">
        {one.courts.map(({ name, ties, isProposed }) => (
          <li key={name}>
            <strong>{name}</strong> {isProposed && <Tag tone="primary">{t('proposed')}</Tag>}{' '}
            <span className="quiet">{ties.map((tie) => label(courtTies, tie)).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {t('basis', { basis: one.courtsBasis })}{' '}
        {one.courtsAssumption && <Tag tone="warning">{t('assumed')}</Tag>}
      </p>
    </section>
  )
}
