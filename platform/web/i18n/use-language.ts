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

/** The marks between words that a screen puts together, as each language writes them. */
export const wordMarks = {
  zh: { words: '、', clauses: '；', names: '：', aside: ['（', '）'] },
  en: { words: ', ', clauses: '; ', names: ': ', aside: [' (', ')'] },
} as const satisfies Record<Language, object>

/** Words one after the other, as the language of the page sets them apart. */
export function useEnumeration(): (words: readonly (string | number)[]) => string {
  const { words: mark } = wordMarks[useLanguage()]
  return (words) => words.join(mark)
}

/** Whole remarks one after the other: what may have commas of its own. */
export function useClauses(): (remarks: readonly string[]) => string {
  const { clauses: mark } = wordMarks[useLanguage()]
  return (remarks) => remarks.join(mark)
}

/** What stands in brackets behind a word; nothing where there is nothing to say. */
export function useAside(): (words: string | undefined) => string {
  const [open, close] = wordMarks[useLanguage()].aside
  return (words) => (words ? `${open}${words}${close}` : '')
}

/** A word, a colon and what is said of it. */
export function useNamed(): (name: string, says: string) => string {
  const { names: mark } = wordMarks[useLanguage()]
  return (name, says) => `${name}${mark}${says}`
}
