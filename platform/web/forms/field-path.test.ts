import { describe, expect, test } from 'vitest'
import { fieldAt, isWithin, type PathOf, pathText, segmentsOf, valueAt, withValueAt } from './field-path.ts'

test.each([
  { path: 'name', segments: ['name'] },
  { path: 'parties[0].name', segments: ['parties', 0, 'name'] },
  { path: '[2]', segments: [2] },
  { path: '', segments: [] },
])('$path is written and read alike', ({ path, segments }) => {
  expect(segmentsOf(path)).toEqual(segments)
  expect(pathText(segments)).toBe(path)
})

test.each([
  { at: 'body.parties[0].name', field: 'parties[0].name', why: 'a place in what was typed' },
  { at: 'body', field: '', why: 'the whole form' },
  { at: 'body[1].name', field: '[1].name', why: 'the body is a list' },
  { at: 'place.address', field: 'place.address', why: 'a use case names the place without its part' },
  { at: 'query.limit', field: undefined, why: 'nobody typed the filters into this form' },
  { at: 'params.disputeId', field: undefined, why: 'nor the address' },
  { at: 'paramsNote', field: 'paramsNote', why: 'only looks like it' },
])('the server means $at: $why', ({ at, field }) => expect(fieldAt(at)).toBe(field))

describe('changing one place', () => {
  const whole = { name: '甲', parties: [{ name: '乙' }] }

  test.each([
    { path: 'name', value: '丙', result: { name: '丙', parties: [{ name: '乙' }] }, why: 'a plain field' },
    { path: 'name', value: '', result: { parties: [{ name: '乙' }] }, why: 'nothing typed is nothing said' },
    {
      path: 'parties[1].name',
      value: '丁',
      result: { name: '甲', parties: [{ name: '乙' }, { name: '丁' }] },
      why: 'a place that is not there yet',
    },
    {
      path: 'place.division',
      value: 'x',
      result: { ...whole, place: { division: 'x' } },
      why: 'a part that is not there yet',
    },
  ])('$path: $why', ({ path, value, result }) => expect(withValueAt(whole, path, value)).toEqual(result))

  test('leaves the former value as it was', () => {
    withValueAt(whole, 'parties[0].name', '戊')
    expect(valueAt(whole, 'parties[0].name')).toBe('乙')
  })
})

test('a place contains what is below it, and nothing that merely begins alike', () => {
  expect(isWithin('parties[0].name', 'parties')).toBe(true)
  expect(isWithin('partiesNote', 'parties')).toBe(false)
  expect(isWithin('anything', '')).toBe(true)
})

test('paths are checked by the compiler', () => {
  type Body = { name?: string; parties: { phone: string }[]; place?: { division: string } | undefined }
  const right: PathOf<Body>[] = ['name', 'parties[0].phone', 'place.division']
  // @ts-expect-error: there is no such place
  const wrong: PathOf<Body> = 'parties[0].fax'
  expect([...right, wrong]).toHaveLength(4)
})
