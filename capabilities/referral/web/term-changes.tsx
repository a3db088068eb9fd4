import { pauseGrounds } from '#capabilities/disputes/domain/index.ts'
import { useLabel, useLanguage, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { consentChannels, termMoves } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Referral } from './referral.ts'

/** How the date of the term is counted, and every extension and pause behind it. */
export function TermExplained({ referral }: { readonly referral: Referral }) {
  const t = useText(messages)
  const { clock } = referral
  if (clock === undefined) return null
  return (
    <details open={clock.changes.length > 0}>
      <summary className="quiet">{t('why')}</summary>
      <p>{clock.because}</p>
      <ul className="referral-list">
        {clock.changes.map((change) => (
          <Change key={change.version} referral={referral} change={change} />
        ))}
      </ul>
      <p className="quiet">
        {t('basis', { basis: clock.basis })} {clock.assumption && <Tag tone="warning">{t('assumed')}</Tag>}
      </p>
      {clock.changes.length > 0 && clock.rule && (
        <p className="quiet">
          {t('changeBasis', { basis: clock.rule.basis })}{' '}
          {clock.rule.assumption && <Tag tone="warning">{t('assumed')}</Tag>}
        </p>
      )}
    </details>
  )
}

type Changed = NonNullable<Referral['clock']>['changes'][number]

function Change({ referral, change }: { readonly referral: Referral; readonly change: Changed }) {
  const t = useText(messages)
  const language = useLanguage()
  const word = useWord()
  const label = useLabel()
  const { move, onDay, ground, words, by, consents, dueOn } = change
  const nameOf = (id: string) => referral.consents.find(({ partyId }) => partyId === id)?.name ?? ''
  const said = consents.map(
    (one) => `${nameOf(one.partyId)} ${one.onDay} ${label(consentChannels, one.channel)}`,
  )
  return (
    <li>
      <span className="figure">{onDay}</span> {word(termMoves[move])}
      {ground !== undefined && ` · ${label(pauseGrounds, ground)}`}
      {dueOn !== undefined && ` · ${t('dueTerm', { day: dateText(dueOn, language) })}`}
      <br />
      <span className="quiet">
        {words} · {by}
        {said.length > 0 && <> · {t('agreedBy', { parties: said.join('; ') })}</>}
      </span>
    </li>
  )
}
