import { useText } from '#platform/web/i18n/index.ts'
import { messages } from './messages.ts'
import type { TypicalCase } from './typical-case.ts'

/** What it was about, how it was mediated, what came of it, and what is to be learned. */
export function CaseText({ one }: { readonly one: TypicalCase }) {
  const t = useText(messages)
  return (['facts', 'handling', 'outcome', 'lessons'] as const).map((part) =>
    one[part] === '' ? null : (
      <section key={part}>
        <h3>{t(part)}</h3>
        <p className="guidance-words">{one[part]}</p>
      </section>
    ),
  )
}
