import { performanceStates } from '#capabilities/disputes/domain/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText, Money } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { PartyPage } from './opened.ts'

/** What an agreement in effect asks of this party, and promises to it. */
export function Duties({ page }: { readonly page: PartyPage }) {
  const t = useText(messages)
  const sides = [
    { title: t('yours'), duties: page.obligations.filter(({ isOwn }) => isOwn) },
    { title: t('theirs'), duties: page.obligations.filter(({ isOwn }) => !isOwn) },
  ]
  return sides.map(({ title, duties }) =>
    duties.length === 0 ? null : (
      <section className="card" key={title}>
        <h2>{title}</h2>
        <ul className="party-duties">
          {duties.map((duty) => (
            <Duty key={duty.act + duty.dueOn} duty={duty} />
          ))}
        </ul>
      </section>
    ),
  )
}

function Duty({ duty }: { readonly duty: PartyPage['obligations'][number] }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <li>
      <strong>{duty.act}</strong> {duty.amountFen !== undefined && <Money fen={duty.amountFen} />}
      <p>
        {t('dutyBy', { day: dateText(duty.dueOn, language) })} · {label(performanceStates, duty.performance)}
      </p>
    </li>
  )
}
