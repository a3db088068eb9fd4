import { describe, expect, test } from 'vitest'
import * as organisations from '#capabilities/organisations/domain/codes/index.ts'
import { type CodeList, codesOf } from '#kernel/codes/index.ts'
import * as parties from '../../../parties/domain/index.ts'
import * as disputes from './index.ts'

const isCodeList = (value: unknown): value is CodeList =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((label) => typeof label === 'object' && label !== null && 'zh' in label)

const exported: readonly (readonly [string, unknown])[] = Object.entries({
  ...disputes,
  ...parties,
  ...organisations,
})
const lists = exported.flatMap(([name, value]) => (isCodeList(value) ? [[name, value] as const] : []))

describe('every code list', () => {
  test('is found by this test', () => expect(lists.length).toBeGreaterThan(25))

  test.each(lists)(
    '%s has kebab-case codes, a Chinese and an English label, and no label twice',
    (_, list) => {
      for (const code of codesOf(list)) {
        expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(list[code]?.zh).toMatch(/\p{Script=Han}/u)
        expect(list[code]?.en).toMatch(/^[A-Z][\x20-\x7e]+$/)
      }
      const labels = Object.values(list)
      expect(new Set(labels.map((label) => label.zh)).size).toBe(labels.length)
      expect(new Set(labels.map((label) => label.en)).size).toBe(labels.length)
    },
  )
})

describe('lists of a fixed length', () => {
  test.each([
    {
      name: 'categories',
      list: disputes.categories,
      length: 18,
      why: 'the statistical list has eighteen items',
    },
    { name: 'sectors', list: disputes.sectors, length: 19, why: 'the programme names nineteen industries' },
    { name: 'termination reasons', list: disputes.terminationReasons, length: 14, why: 'union of the rules' },
    { name: 'grades', list: disputes.grades, length: 3, why: 'three terms: 7, 15 and 30 days' },
    { name: 'origins', list: disputes.origins, length: 3, why: 'the three must add up to accepted' },
  ])('$name: $length, because $why', ({ list, length }) => {
    expect(codesOf<string>(list)).toHaveLength(length)
  })

  test('risk flags are written in the order of their danger', () => {
    const levels = codesOf(disputes.riskFlags).map((flag) => disputes.dangerLevels[flag])
    expect(levels).toEqual([...levels].sort((a, b) => b - a))
  })
})
