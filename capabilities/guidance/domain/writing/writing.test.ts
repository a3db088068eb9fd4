import { describe, expect, test } from 'vitest'
import { categories } from '#capabilities/disputes/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import shipped from '../../data/writing.json' with { type: 'json' }
import { type Aids, blanksIn, chooseAids, insertPhrase, nextBlank, writingFields } from './index.ts'

const item = (id: string, piece: 'minutes' | 'agreement' = 'minutes', zh = id) => ({ id, piece, zh, en: id })
const phrase = (id: string, into = 'statements') => ({ id, into, zh: id, en: id })
const general: Aids = {
  phrases: [phrase('says')],
  items: [item('others', 'minutes', '牵涉到谁'), item('others', 'agreement')],
}

describe('what is offered for a category', () => {
  const own: Aids = {
    phrases: [phrase('says'), phrase('count', 'verification')],
    items: [item('others', 'minutes', '别的工友')],
  }
  const chosen = chooseAids('migrant-wages', own, general)

  test('the own phrases come first, and none is lost for being named like a general one', () => {
    expect(chosen.phrases.map(({ id }) => id)).toEqual([
      'migrant-wages.statements.says',
      'migrant-wages.verification.count',
      'general.statements.says',
    ])
  })

  test('an own item stands in the place of the general one of its piece only', () => {
    expect(chosen.items.map(({ id, zh }) => [id, zh])).toEqual([
      ['migrant-wages.minutes.others', '别的工友'],
      ['general.agreement.others', 'others'],
    ])
  })
})

test.each([
  {
    text: '',
    cursor: undefined,
    want: '付【金额】元',
    mark: '【金额】',
    why: 'an empty field takes it as it is',
  },
  {
    text: '查过。',
    cursor: undefined,
    want: '查过。\n付【金额】元',
    mark: '【金额】',
    why: 'nobody was in the field yet: a line of its own at the end',
  },
  {
    text: '一二',
    cursor: { start: 1, end: 1 },
    want: '一付【金额】元二',
    mark: '【金额】',
    why: 'in the middle nothing is added to it',
  },
  {
    text: '一待删二',
    cursor: { start: 1, end: 3 },
    want: '一付【金额】元二',
    mark: '【金额】',
    why: 'what is marked is replaced',
  },
])('a phrase goes in at the cursor: $why', ({ text, cursor, want, mark }) => {
  const put = insertPhrase(text, '付【金额】元', cursor)
  expect(put.text).toBe(want)
  expect(put.text.slice(put.mark.start, put.mark.end)).toBe(mark)
})

test('behind a phrase without a blank the cursor stands behind it', () => {
  expect(insertPhrase('一二', '查', { start: 1, end: 1 }).mark).toEqual({ start: 2, end: 2 })
})

test('blanks are led to one after another, and round again', () => {
  const text = '付【金额】元到【账户】。【这里是一整句由本人写下的说明文字】'
  expect(blanksIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['【金额】', '【账户】'])
  expect(nextBlank(text, 2)?.start).toBe(text.indexOf('【账户】'))
  expect(nextBlank(text, 12)?.start).toBe(1)
  expect(nextBlank('没有', 0)).toBeUndefined()
})

describe('the lists that come along', () => {
  const keys = shipped.map(({ key }) => key)

  test('there is one for every category, one for all, and no other', () => {
    const wanted = ['general', ...codesOf(categories)].map((name) => `guidance.writing.${name}`)
    expect([...keys].sort()).toEqual(wanted.sort())
  })

  test.each(shipped)('$key: each phrase has its field, each name is its own', ({ value }) => {
    const fields: readonly string[] = Object.values(writingFields).flat()
    expect(value.phrases.filter(({ into }) => !fields.includes(into))).toEqual([])
    const names = [
      ...value.phrases.map(({ into, id }) => `${into}.${id}`),
      ...value.items.map(({ piece, id }) => `${piece}.${id}`),
    ]
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(value.items.map(({ piece }) => piece))).toContain('agreement')
  })

  test.each(shipped.flatMap(({ value }) => value.phrases))(
    '$zh: every bracket is a blank that is found',
    ({ zh }) => {
      expect(blanksIn(zh).length).toBe(zh.split('【').length - 1)
    },
  )
})
