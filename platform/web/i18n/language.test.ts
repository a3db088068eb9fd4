import { beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseLanguage, currentLanguage, onLanguageChange, restoreLanguage } from './language.ts'

const page = { documentElement: { lang: '' }, cookie: '' }
const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  Object.assign(page, { documentElement: { lang: '' }, cookie: '' })
  vi.stubGlobal('document', page)
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

describe('the language of the page', () => {
  test.each([
    { stored: undefined, cookie: '', language: 'zh', lang: 'zh-CN', why: 'nobody chose: Chinese' },
    { stored: 'en', cookie: '', language: 'en', lang: 'en', why: 'chosen in this browser' },
    {
      stored: undefined,
      cookie: 'a=1; dingfen_language=en',
      language: 'en',
      lang: 'en',
      why: 'chosen, storage lost',
    },
    {
      stored: 'zh',
      cookie: 'dingfen_language=en',
      language: 'zh',
      lang: 'zh-CN',
      why: 'the browser knows better',
    },
    {
      stored: 'fr',
      cookie: 'dingfen_language=de',
      language: 'zh',
      lang: 'zh-CN',
      why: 'languages that we lack',
    },
  ])('is $language: $why', ({ stored, cookie, language, lang }) => {
    if (stored !== undefined) kept.set('dingfen.language', stored)
    page.cookie = cookie
    restoreLanguage()
    expect([currentLanguage(), page.documentElement.lang]).toEqual([language, lang])
  })

  test('is told to the server, kept, marked on the page and announced', () => {
    const heard = vi.fn()
    const stop = onLanguageChange(heard)
    chooseLanguage('en')
    stop()
    chooseLanguage('zh')
    expect(heard).toHaveBeenCalledTimes(1)
    expect(page.cookie).toMatch(/^dingfen_language=zh; Path=\/; Max-Age=\d+; SameSite=Lax$/)
    expect(kept.get('dingfen.language')).toBe('zh')
    expect(page.documentElement.lang).toBe('zh-CN')
  })

  test('can be chosen where storage is refused', () => {
    vi.stubGlobal('localStorage', undefined)
    chooseLanguage('en')
    expect(currentLanguage()).toBe('en')
  })
})
