import { findingKinds } from '#kernel/masking/index.ts'
import { useAside, useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { subjectWord, type TextPart, textParts, textPartWord } from '../domain/index.ts'
import { messages } from './messages.ts'
import { useNamedSubjects } from './named-subjects.ts'
import type { Publication } from './publication.ts'

type Made = Publication['renditions'][number]

/** What the public reads or would read, and what it does not. */
export function PublicText({ one }: { readonly one: Publication }) {
  const t = useText(messages)
  const [made] = one.renditions
  if (made === undefined) return null
  const isPending = one.state === 'correcting' && made.confirmedAt === undefined
  return (
    <section className="card">
      <h2>{t(isPending ? 'pending' : 'publicText')}</h2>
      <RenditionView of={made.content} />
      <HiddenList of={made} />
      <p className="quiet publicity-digest">{t('digest', { digest: made.digest })}</p>
    </section>
  )
}

export function RenditionView({ of: content }: { readonly of: Made['content'] }) {
  const word = useWord()
  const named = useNamedSubjects()
  const parts = (Object.keys(textParts) as TextPart[]).filter((part) => content.texts[part])
  return (
    <>
      <p>
        <strong>{named(content.subjects)}</strong>
      </p>
      {parts.map((part) => (
        <div key={part}>
          <h3>{word(textPartWord(part, content.actType))}</h3>
          <p className="publicity-words">{content.texts[part]}</p>
        </div>
      ))}
    </>
  )
}

function HiddenList({ of: { hidden, content } }: { readonly of: Made }) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const aside = useAside()
  const lines = new Map<string, { readonly one: Made['hidden'][number]; readonly count: number }>()
  for (const one of hidden) {
    const key = `${one.part}/${one.kind}`
    lines.set(key, { one, count: (lines.get(key)?.count ?? 0) + 1 })
  }
  return (
    <>
      <h3>{t('hiddenList')}</h3>
      {lines.size === 0 && <p className="quiet">{t('hiddenNone')}</p>}
      <ul>
        {[...lines].map(([key, { one, count }]) => (
          <li key={key}>
            {t('hiddenLine', {
              part: word(
                one.part === 'subject' ? subjectWord(undefined) : textPartWord(one.part, content.actType),
              ),
              kind: one.kind === 'whole' ? t('whole') : label(findingKinds, one.kind),
              count,
            })}
            <span className="quiet">{aside(word(one.why))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
