import { useLanguage, useText } from '../i18n/index.ts'
import { messages } from './messages.ts'
import { moneyText } from './money-text.ts'

/** An amount; unknown is said, it is not zero. */
export function Money({ fen }: { readonly fen: number | null | undefined }) {
  const t = useText(messages)
  const language = useLanguage()
  if (fen === null || fen === undefined) return <span className="unknown">{t('amountUnknown')}</span>
  return <span className="figure">{moneyText(fen, language)}</span>
}
