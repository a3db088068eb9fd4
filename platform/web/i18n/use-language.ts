import { useMemo, useSyncExternalStore } from 'react'
import type { CodeList, Label, Language } from '#kernel/codes/index.ts'
import { currentLanguage, onLanguageChange } from './language.ts'
import { type Catalogue, type Messages, type Text, textIn } from './messages.ts'

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage)
}

/** @example const t = useText(messages); t('daysLeft', { count: 3 }) */
export function useText<Zh extends Catalogue>(messages: Messages<Zh>): Text<Zh> {
  const language = useLanguage()
  return useMemo(() => textIn(messages, language), [messages, language])
}

/**
 * Speaks the codes of the kernel's lists. A code that the list does not know (an older server, a newer one)
 * is shown as it is rather than hidden.
 * @example const label = useLabel(); label(doors, visit.door)
 */
export function useLabel(): (list: CodeList, code: string) => string {
  const language = useLanguage()
  return useMemo(() => (list, code) => label(list, code, language), [language])
}

export function label(list: CodeList, code: string, language: Language = currentLanguage()): string {
  const found: Label | undefined = Object.hasOwn(list, code) ? list[code] : undefined
  return found?.[language] ?? code
}

/** Picks the word of a label: for names that carry both languages themselves. */
export function useWord(): (word: Label) => string {
  const language = useLanguage()
  return (word) => word[language]
}

/** Words one after the other, as the language of the page sets them apart. */
export function useEnumeration(): (words: readonly string[]) => string {
  const language = useLanguage()
  return (words) => words.join(language === 'zh' ? '、' : ', ')
}
