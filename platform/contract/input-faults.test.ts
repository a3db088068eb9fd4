import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkInput, notTaken } from './input-faults.ts'

const query = z.strictObject({
  from: z.iso.date().refine((text) => text > '2026'),
  at: z.iso.datetime({ offset: true }).optional(),
  q: z.string().min(2).max(3).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  unread: z.enum(['true', 'false']).optional(),
  unitId: z.uuid().optional(),
  ids: z.array(z.string()).min(2).max(2).optional(),
  party: z
    .object({ reason: z.string().optional() })
    .refine(() => false, { path: ['reason'] })
    .optional(),
  either: z.union([z.int(), z.boolean()]).optional(),
})

test.each([
  { given: { from: undefined }, zh: '请填写此项。', en: 'Please fill this in.', why: 'left out' },
  { given: { form: '1' }, zh: '这里不接受：form。', en: 'Not accepted here: form.', why: 'a name mistyped' },
  {
    given: { from: 7 },
    zh: '填写有误，请检查。',
    en: 'Something is not right here, please check.',
    why: 'no text',
  },
  {
    given: { from: '2026-02-30' },
    zh: '日期不正确。',
    en: 'This is not a date.',
    why: 'no such day, told once though two rules see it',
  },
  { given: { at: 'noon' }, zh: '时间不正确。', en: 'This is not a point in time.', why: 'no moment' },
  {
    given: { limit: 'ten' },
    zh: '请填写数字，例如 1200 或 1200.50。',
    en: 'Please enter a number, such as 1200 or 1200.50.',
    why: 'no number',
  },
  { given: { limit: '1.5' }, zh: '请填写整数。', en: 'Please enter a whole number.', why: 'half a page' },
  { given: { limit: '500' }, zh: '不能大于 100。', en: 'Not more than 100.', why: 'beyond the most' },
  { given: { limit: '0' }, zh: '不能小于 1。', en: 'Not less than 1.', why: 'below the least' },
  { given: { q: 'a' }, zh: '至少 2 个字。', en: 'At least 2 characters.', why: 'too short' },
  { given: { q: 'abcd' }, zh: '最多 3 个字。', en: 'At most 3 characters.', why: 'too long' },
  { given: { ids: ['a'] }, zh: '至少 2 项。', en: 'At least 2 entries.', why: 'too few' },
  { given: { ids: ['a', 'b', 'c'] }, zh: '最多 2 项。', en: 'At most 2 entries.', why: 'too many' },
  {
    given: { unread: 'yes' },
    zh: '请从列出的选项中选择：true、false。',
    en: 'Please choose one of those listed: true, false.',
    why: 'no option',
  },
  {
    given: { unitId: '7' },
    zh: '格式不正确，请检查。',
    en: 'The form of this is not right, please check.',
    why: 'no id',
  },
  {
    given: { party: {} },
    zh: '请填写此项。',
    en: 'Please fill this in.',
    why: 'one of several is wanted, and named',
  },
  {
    given: { party: { reason: 'x' } },
    zh: '填写有误，请检查。',
    en: 'Something is not right here, please check.',
    why: 'a rule between fields',
  },
  {
    given: { either: 'x' },
    zh: '填写有误，请检查。',
    en: 'Something is not right here, please check.',
    why: 'neither form of it',
  },
])('$why: "$en"', ({ given, zh, en }) => {
  const checked = checkInput(query, { from: '2026-03-02', ...given })
  const faults = 'faults' in checked ? checked.faults : []
  expect(faults.map(({ say }) => [say('zh'), say('en')])).toEqual([[zh, en]])
})

test('what is right is handed over with its defaults', () => {
  expect(checkInput(query, { from: '2026-03-02', limit: '20' })).toEqual({
    value: { from: '2026-03-02', limit: 20 },
  })
})

test('a long list of options is not read out, nor names of any length', () => {
  const many = z.enum(Array.from({ length: 20 }, (_, at) => `code-${at}`))
  const checked = checkInput(z.object({ many }), { many: 'x' })
  expect('faults' in checked && checked.faults[0]?.say('zh')).toBe('请从列出的选项中选择。')
  expect(notTaken(Array.from({ length: 500 }, () => 'x'.repeat(500))).en.length).toBeLessThan(900)
})
