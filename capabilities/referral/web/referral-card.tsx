import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { referralKinds, terminationReasons } from '#capabilities/disputes/domain/index.ts'
import { useAside, useLabel, useLanguage, useNamed, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, dateText, Fact, Facts } from '#platform/web/ui/index.ts'
import {
  courtProcedures,
  directions,
  materialForms,
  referralOutcomes,
  referralStates,
} from '../domain/index.ts'
import { messages } from './messages.ts'
import { ReferralPaperLine } from './papers.tsx'
import type { Referral } from './referral.ts'
import { StepArea } from './step-area.tsx'
import { TermExplained } from './term-changes.tsx'

/** @property isAlone shown away from the matter's page: the matter is named */
interface CardProps {
  readonly referral: Referral
  readonly isAlone?: boolean
}

/** One referral: between whom, where it is, by when, with what, and what may be done now. */
export function ReferralCard({ referral, isAlone = false }: CardProps) {
  const t = useText(messages)
  const label = useLabel()
  const named = useNamed()
  const { message } = App.useApp()
  const [opened, open] = useState(false)
  return (
    <article className="referral" aria-label={referral.number}>
      {isAlone && <MatterLine referral={referral} />}
      <p className="referral-head">
        <Tag tone="primary">{label(directions, referral.direction)}</Tag>
        <strong>{referral.bodyName}</strong>
        <span>{label(referralKinds, referral.kind)}</span>
        <Tag tone={toneOf(referral)}>{label(referralStates, referral.state)}</Tag>
        <ClockTag referral={referral} />
      </p>
      {referral.reason && <p className="referral-words">{referral.reason}</p>}
      <Dates referral={referral} />
      {isRunning(referral) && <TermExplained referral={referral} />}
      {referral.consentStanding !== 'not-needed' && <Consents referral={referral} />}
      {referral.materials.length > 0 && <Materials referral={referral} />}
      {referral.undisputed && <p className="referral-words">{named(t('undisputed'), referral.undisputed)}</p>}
      <details open={opened} onToggle={(event) => open(event.currentTarget.open)}>
        <summary className="quiet">{t('papers')}</summary>
        <ul className="referral-papers">
          {opened &&
            referral.papers.map((paper) => (
              <ReferralPaperLine key={paper} referral={referral} paper={paper} />
            ))}
        </ul>
      </details>
      <StepArea referral={referral} onSaid={(sentence) => void message.success(sentence)} />
    </article>
  )
}

function MatterLine({ referral }: { readonly referral: Referral }) {
  const { disputeId, visitId, matterTitle, matterCode, unitName } = referral
  const to = disputeId === undefined ? `/visits/${visitId}` : `/disputes/${disputeId}`
  return (
    <h2 className="referral-matter">
      <Link to={to as never} hash="referral">
        {matterTitle}
      </Link>{' '}
      <span className="quiet">
        <span className="figure">{matterCode}</span> · {unitName}
      </span>
    </h2>
  )
}

const isRunning = ({ clock }: Referral) => clock?.state === 'running' || clock?.state === 'paused'

function toneOf({ state }: Referral) {
  if (state === 'resulted') return 'good' as const
  if (state === 'returned' || state === 'refused') return 'warning' as const
  return 'plain' as const
}

function ClockTag({ referral }: { readonly referral: Referral }) {
  const t = useText(messages)
  const language = useLanguage()
  const { clock, direction } = referral
  if (clock === undefined || !isRunning(referral)) return null
  if (clock.state === 'paused') return <Tag tone="warning">{t('standsStill')}</Tag>
  const answer = direction === 'in' ? 'dueAnswer' : 'dueReceipt'
  const words = clock.kind === 'referral-term' ? 'dueTerm' : answer
  const tone = clock.warning === 'red' ? 'danger' : clock.warning === 'amber' ? 'warning' : 'plain'
  return <Tag tone={tone}>{t(words, { day: dateText(clock.dueOn, language) })}</Tag>
}

function Dates({ referral }: { readonly referral: Referral }) {
  const t = useText(messages)
  const label = useLabel()
  const { outcome, ground, procedure, endWords, receivedBy } = referral
  const days = [
    ['letterOn', referral.letterOn],
    ['sentOn', referral.sentOn],
    ['receivedOn', referral.receivedOn],
    ['confirmedOn', referral.confirmedOn],
    ['endedOn', referral.endedOn],
  ] as const
  return (
    <Facts>
      <Fact label={t('ourNumber')}>{referral.number}</Fact>
      {referral.theirNumber && <Fact label={t('theirNumber')}>{referral.theirNumber}</Fact>}
      {referral.contact && <Fact label={t('contact')}>{referral.contact}</Fact>}
      {procedure && <Fact label={t('procedure')}>{label(courtProcedures, procedure)}</Fact>}
      {days.map(
        ([name, day]) =>
          day && (
            <Fact key={name} label={t(name)}>
              <Day of={day} /> {name === 'receivedOn' && receivedBy}
            </Fact>
          ),
      )}
      {outcome && <Fact label={t('outcome')}>{label(referralOutcomes, outcome)}</Fact>}
      {ground && <Fact label={t('ground')}>{label(terminationReasons, ground)}</Fact>}
      {endWords && <Fact label={t('endWords')}>{endWords}</Fact>}
    </Facts>
  )
}

function Consents({ referral }: { readonly referral: Referral }) {
  const t = useText(messages)
  return (
    <div>
      <h3>{t('consents')}</h3>
      <ul className="referral-list">
        {referral.consents.map(({ partyId, name, agreed }) => (
          <li key={partyId}>
            {name}{' '}
            <Tag tone={agreed === undefined ? 'warning' : agreed ? 'good' : 'danger'}>
              {t(agreed === undefined ? 'notAsked' : agreed ? 'agreed' : 'notAgreed')}
            </Tag>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Materials({ referral }: { readonly referral: Referral }) {
  const t = useText(messages)
  const label = useLabel()
  const aside = useAside()
  return (
    <div>
      <h3>{t('materials')}</h3>
      <ul className="referral-list">
        {referral.materials.map(({ id, name, form, count, returned, words }) => (
          <li key={id}>
            {name + aside(`${label(materialForms, form)} × ${count}`)}{' '}
            {returned !== undefined && (
              <span className="quiet">
                {returned ? t('returned') : t('notReturned', { words: words ?? '' })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
