import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { instantText } from '#platform/web/ui/index.ts'
import { events } from './events.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'

/** Who was faster, as a sentence for a clash. */
export function useLastEvent(matter: Matter): string | undefined {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const last = matter.timeline.at(-1)
  if (last === undefined) return undefined
  const event = label(events, last.type)
  return t('movedBy', { actor: last.actor, at: instantText(last.at, language), event })
}
