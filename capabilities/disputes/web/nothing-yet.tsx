import { useText, useWord } from '#platform/web/i18n/index.ts'
import type { Folded } from './fold-parts.ts'
import { messages } from './messages.ts'

/** What there is not yet, in one line: a word opens its part, and what may be begun says so. */
export function NothingYet({ folded }: { readonly folded: readonly Folded[] }) {
  const t = useText(messages)
  const word = useWord()
  if (folded.length === 0) return null
  const beginning = folded.filter(({ mayBegin }) => mayBegin)
  const resting = folded.filter(({ mayBegin }) => !mayBegin)
  return (
    <section className="card nothing-yet" aria-label={t('nothingYet')}>
      {beginning.length > 0 && (
        <p className="nothing-line">
          <span className="quiet">{t('mayBegin')}</span>
          {beginning.map(({ panel }) => (
            <a key={panel.id} href={`#${panel.id}`}>
              {word(panel.begins?.label ?? panel.title)}
            </a>
          ))}
        </p>
      )}
      {resting.length > 0 && (
        <p className="nothing-line">
          <span className="quiet">{t('nothingYet')}</span>
          {resting.map(({ panel }) => (
            <a key={panel.id} href={`#${panel.id}`}>
              {word(panel.title)}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}
