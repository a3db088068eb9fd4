import { expect, test } from 'vitest'
import { conflictsOf } from './conflict.ts'

const units = ['西塘村人民调解委员会', '西塘村', '区农业农村局', '东山街道']
const mediator = { name: '测甲', phone: 'a1', units }

test.each([
  { others: [{ name: '测乙' }], signs: [], why: 'nothing is shared' },
  { others: [{ name: '测甲' }], signs: ['same-name'], why: 'a party, or who speaks for one, has the name' },
  { others: [{ name: '测乙', phone: 'a1' }], signs: ['same-phone'], why: 'one telephone, two names' },
  { others: [{ name: '测乙', phone: undefined }], signs: [], why: 'an unknown number is like no other' },
  { others: [{ name: '西塘村' }], signs: ['unit-is-party'], why: 'the village of its committee' },
  { others: [{ name: '西塘村村民委员会' }], signs: ['unit-is-party'], why: 'the village by its committee' },
  { others: [{ name: '东山街道办事处' }], signs: ['unit-is-party'], why: 'the street by its office' },
  {
    others: [{ name: '区农业农村局' }],
    signs: ['unit-is-party'],
    why: 'the unit responsible for the committee',
  },
  { others: [{ name: '西塘村水电站' }], signs: [], why: 'a firm that only carries the name of the village' },
  {
    others: [{ name: '测甲', phone: 'a1' }, { name: '西塘村' }],
    signs: ['same-name', 'same-phone', 'unit-is-party'],
    why: 'every sign is told, not the first only',
  },
])('$signs: $why', ({ others, signs }) => {
  expect(conflictsOf(mediator, others)).toEqual(signs)
})

test('two unknown numbers are not the same number', () => {
  expect(
    conflictsOf({ name: '测甲', phone: undefined, units: [] }, [{ name: '测乙', phone: undefined }]),
  ).toEqual([])
})
