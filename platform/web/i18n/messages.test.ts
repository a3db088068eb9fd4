import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defineMessages, type Message, type Messages, textIn } from './messages.ts'

const root = join(import.meta.dirname, '../../..')
const files = globSync('{apps,capabilities,platform}/**/messages.ts', { cwd: root }).filter(
  (file) => file !== 'platform/web/i18n/messages.ts',
)

function placesOf(message: Message): string[] {
  const text = typeof message === 'string' ? message : `${message.one} ${message.other}`
  return [...new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), (match) => match[1] ?? ''))].sort()
}

async function messagesOf(file: string): Promise<Messages> {
  const module: { messages: Messages } = await import(join(root, file))
  return module.messages
}

const sources = globSync('{apps/web,capabilities/*/web,platform/web}/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/(^|\/)messages(\.test)?\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
const spoken = sources.map(({ text }) => text).join('\n')

describe.each(files)('%s', (file) => {
  test('says nothing that no screen asks for', async () => {
    const { zh } = await messagesOf(file)
    const unasked = Object.keys(zh).filter((key) => !new RegExp(`['"\`]${key}['"\`]`).test(spoken))
    expect(unasked).toEqual([])
  })

  test('says everything in both languages, with the same places', async () => {
    const { zh, en } = await messagesOf(file)
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    for (const [key, message] of Object.entries(zh)) {
      expect(placesOf(en[key] ?? ''), key).toEqual(placesOf(message))
    }
  })

  test('has no empty sentence, and no Chinese in the English column', async () => {
    const { zh, en } = await messagesOf(file)
    for (const message of [...Object.values(zh), ...Object.values(en)]) {
      expect(JSON.stringify(message)).not.toMatch(/""/)
    }
    const han = Object.entries(en).filter(
      ([key, m]) => key !== 'languageZh' && /\p{Script=Han}/u.test(JSON.stringify(m)),
    )
    expect(han).toEqual([])
  })
})

test('no screen sets words apart by the marks of one language: useEnumeration and its neighbours know both', () => {
  // official papers are Chinese, whatever the language of the page
  const screens = sources.filter(({ file }) => !file.startsWith('platform/web/documents/'))
  const marked = screens.flatMap(({ file, text }) =>
    (text.match(/.*(\.join\('[、；，]'\)|（\$?\{|\}(?:）|：)).*/g) ?? []).map((line) => `${file}: ${line}`),
  )
  expect(screens.length).toBeGreaterThan(300)
  expect(marked).toEqual([])
})

test('every room has a name of its own, or one would overwrite the other', async () => {
  const rooms = await Promise.all(files.map(async (file) => (await messagesOf(file)).room))
  expect(rooms.filter((room, index) => rooms.indexOf(room) !== index)).toEqual([])
})

const sample = defineMessages('sample', {
  zh: { plain: '你好', left: '还有 {{count}} 天', by: '由{{who}}于{{day}}' },
  en: {
    plain: 'Hello',
    left: { one: '{{count}} day left', other: '{{count}} days left' },
    by: 'by {{who}} on {{day}}',
  },
})

test.each([
  { language: 'zh', count: 1, text: '还有 1 天', why: 'Chinese does not count its nouns' },
  { language: 'en', count: 1, text: '1 day left', why: 'one in English' },
  { language: 'en', count: 0, text: '0 days left', why: 'none is plural in English' },
] as const)('$language, $count: $why', ({ language, count, text }) => {
  expect(textIn(sample, language)('left', { count })).toBe(text)
})

test('facts are put into their places and never escaped twice', () => {
  expect(textIn(sample, 'en')('by', { who: 'A & B', day: 'Monday' })).toBe('by A & B on Monday')
  expect(textIn(sample, 'zh')('plain')).toBe('你好')
})

test('the type refuses a missing key and missing facts', () => {
  // @ts-expect-error: English lacks `only`
  defineMessages('sample-lacking', { zh: { only: '只有' }, en: {} })
  // @ts-expect-error: `left` needs a count
  const careless = textIn(sample, 'zh')('left')
  expect(careless).toContain('还有')
})
