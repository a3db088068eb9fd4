import type { Language } from '#kernel/codes/index.ts'

/** Where the choice of language is remembered: for this browser, and for the server through the cookie. */
export const languageCookie = 'dingfen_language'
const storageKey = 'dingfen.language'
const oneYearInSeconds = 365 * 24 * 60 * 60

/** Tag for `html lang` and `Accept-Language`. */
export const languageTag = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>

let chosen: Language = 'zh'
const listeners = new Set<() => void>()

export function currentLanguage(): Language {
  return chosen
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function chooseLanguage(language: Language): void {
  chosen = language
  remember(language)
  markPage(language)
  for (const listener of listeners) listener()
}

/** Called once by each entrance before anything is drawn. Chinese unless the person chose otherwise. */
export function restoreLanguage(): void {
  chosen = rememberedLanguage() ?? 'zh'
  markPage(chosen)
}

function rememberedLanguage(): Language | undefined {
  return asLanguage(readStorage()) ?? asLanguage(readCookie(document.cookie))
}

/** The language named by our cookie in a `document.cookie` line. */
function readCookie(line: string): string | undefined {
  const entry = line.split('; ').find((part) => part.startsWith(`${languageCookie}=`))
  return entry?.slice(languageCookie.length + 1)
}

function asLanguage(text: string | null | undefined): Language | undefined {
  return text === 'zh' || text === 'en' ? text : undefined
}

// Storage can be refused (private windows, full disk): the choice then lasts as long as the page.
function readStorage(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function remember(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on the phones we serve
  document.cookie = `${languageCookie}=${language}; Path=/; Max-Age=${oneYearInSeconds}; SameSite=Lax`
  try {
    localStorage.setItem(storageKey, language)
  } catch {}
}

function markPage(language: Language): void {
  document.documentElement.lang = languageTag[language]
}
