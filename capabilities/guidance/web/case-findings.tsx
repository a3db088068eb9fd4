import { findingKinds } from '#kernel/masking/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Note } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { CasePart, Masking } from './use-masking.ts'

/** Above the texts: how much is left, and one press for all of it; what somebody kept stays in sight. */
export function AllFindings({ masking }: { readonly masking: Masking }) {
  const t = useText(messages)
  const { findings, kept } = masking
  return (
    <div className="case-findings">
      {findings.length > 0 && (
        <Note tone="warning" title={t('foundCount', { count: findings.length })}>
          <p>{t('foundLead')}</p>
          <Button onClick={masking.maskAll}>{t('maskAll')}</Button>
        </Note>
      )}
      {kept.length > 0 && (
        <Note title={t('keptTitle')}>
          <p>{t('keptLead')}</p>
          <ul className="case-found">
            {kept.map((words) => (
              <li key={words}>
                <strong>{words}</strong>
                <Button look="quiet" onClick={() => masking.unkeep(words)}>
                  {t('unkeep')}
                </Button>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  )
}

/** Under a text: each thing found in it, what it is taken for, and what would stand in its place. */
export function FindingsOf({ part, masking }: { readonly part: CasePart; readonly masking: Masking }) {
  const t = useText(messages)
  const label = useLabel()
  const here = masking.findings.filter((found) => found.part === part)
  const once = here.filter((found, at) => here.findIndex(({ words }) => words === found.words) === at)
  if (once.length === 0) return null
  return (
    <ul className="case-found" aria-label={t('foundHere')}>
      {once.map((found) => (
        <li key={found.words}>
          <Tag tone="warning">{label(findingKinds, found.kind)}</Tag>
          <span>
            <strong>{found.words}</strong> → {found.to}
          </span>
          <Button onClick={() => masking.mask(found)}>{t('mask')}</Button>
          {found.mayBeKept && (
            <Button look="quiet" onClick={() => masking.keep(found.words)}>
              {t('keepWords')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
