import { useLanguage } from '../i18n/index.ts'
import { dateText, instantText } from './date-text.ts'

/** A legal day, `YYYY-MM-DD`. */
export function Day({ of: day }: { readonly of: string }) {
  const language = useLanguage()
  return <time dateTime={day}>{dateText(day, language)}</time>
}

/** A moment, RFC 3339, told in the district's time. */
export function Moment({ of: instant }: { readonly of: string }) {
  const language = useLanguage()
  return <time dateTime={instant}>{instantText(instant, language)}</time>
}
