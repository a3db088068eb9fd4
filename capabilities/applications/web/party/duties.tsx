import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Money, Note } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { PartyPage } from './opened.ts'
import { bindsStill, dutiesBySide, dutyState } from './spoken-page.ts'

/** What an agreement in effect asks of this party, and promises to it. */
export function Duties({ page }: { readonly page: PartyPage }) {
  const t = useText(messages)
  const language = useLanguage()
  const sides = dutiesBySide(page).map(({ side, duties }) => (
    <section className="card" key={side}>
      <h2>{t(side)}</h2>
      <ul className="party-duties">
        {duties.map((duty) => (
          <li key={duty.act + duty.dueOn}>
            <strong>{duty.act}</strong> {duty.amountFen !== undefined && <Money fen={duty.amountFen} />}
            <p>{dutyState(duty, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  ))
  return (
    <>
      {bindsStill(page) && <Note tone="warning" title={t('bindsStill')} />}
      {sides}
    </>
  )
}
