import { useEnumeration, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { type Organ, organs } from '../domain/index.ts'
import { messages } from './messages.ts'

/** Whom to call first, and what happens next. */
export function HarmLead() {
  const t = useText(messages)
  return (
    <>
      <Note tone="danger" title={t('harmFirst')} />
      <p>{t('harmNext')}</p>
    </>
  )
}

export function useOrganWords() {
  const label = useLabel()
  const enumerated = useEnumeration()
  return (told: readonly Organ[]) => enumerated(told.map((organ) => label(organs, organ)))
}
