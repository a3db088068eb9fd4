import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMessageLine } from './index.ts'

const now = Date.parse('2026-11-24T00:00:00Z')
const good = { id: 'a1', time: '2020/1/6 12:09:38', title: '路灯不亮', text: '小区门口的路灯坏了两个月。' }
const line = (changes: object) => JSON.stringify({ ...good, ...changes })

test('a line of a board is read, its time as local time of China', () => {
  expect(readMessageLine(line({ reply: '不相干' }), now)).toEqual({
    ok: true,
    value: {
      outsideId: 'a1',
      receivedAt: Date.parse('2020-01-06T04:09:38Z'),
      title: good.title,
      text: good.text,
    },
  })
})

test.each([
  ['2020-01-06T12:09:38+08:00', '2020-01-06T04:09:38Z', 'RFC 3339'],
  ['2020-01-06T04:09:38Z', '2020-01-06T04:09:38Z', 'UTC'],
  ['2020-01-06 12:09', '2020-01-06T04:09:00Z', 'without seconds'],
  ['2020/01/06', '2020-01-05T16:00:00Z', 'the day alone'],
])('the time %s is %s (%s)', (time, instant) => {
  expect(readMessageLine(line({ time }), now)).toMatchObject({
    ok: true,
    value: { receivedAt: Date.parse(instant) },
  })
})

test.each([
  ['{"id":', 'not-json', 'cut off'],
  ['', 'not-json', 'nothing'],
  ['[1,2]', 'not-an-object', 'a list'],
  ['null', 'not-an-object', 'null'],
  ['"text"', 'not-an-object', 'a text'],
  [line({ id: '' }), 'no-id', 'empty id'],
  [line({ id: undefined }), 'no-id', 'no id'],
  [line({ id: { a: 1 } }), 'no-id', 'an object as id'],
  [line({ id: 'x'.repeat(201) }), 'no-id', 'an id of 201 characters'],
  [line({ time: undefined }), 'no-time', 'no time'],
  [line({ time: 'yesterday' }), 'bad-time', 'a word'],
  [line({ time: '2020/2/30 10:00:00' }), 'bad-time', '30 February'],
  [line({ time: '2020-02-30T10:00:00Z' }), 'bad-time', '30 February, RFC 3339'],
  [line({ time: '2020/1/6 25:00:00' }), 'bad-time', 'hour 25'],
  [line({ time: '2020/1/6 10:61:00' }), 'bad-time', 'minute 61'],
  [line({ time: '1020/1/6 10:00:00' }), 'bad-time', 'a thousand years ago'],
  [line({ time: '2026/11/24 10:00:00' }), 'in-the-future', 'two hours from now'],
  [line({ text: '   ' }), 'no-text', 'blanks'],
  [line({ text: 7 * 1e300 * 1e300 }), 'no-text', 'infinite becomes null'],
  [line({ text: 'x'.repeat(20_001) }), 'too-long', 'too long'],
  [line({ text: 'a\0b' }), 'unprintable', 'a NUL'],
  [String.raw`{"id":"1","time":"2020/1/6","text":"\ud800 half"}`, 'unprintable', 'half a character'],
])('%s is rejected: %s (%s)', (text, code) => {
  expect(readMessageLine(text, now)).toMatchObject({ ok: false, refusal: { code } })
})

test('without a title the beginning of the text is one, never cut through a character', () => {
  const text = '𠮷'.repeat(200)
  const read = readMessageLine(line({ title: undefined, text }), now)
  expect(read).toMatchObject({ ok: true, value: { title: `${'𠮷'.repeat(119)}…`, text } })
})

test('whatever the line, it is read or rejected, and never thrown about', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(typeof readMessageLine(text, now).ok).toBe('boolean')
    }),
  )
})
