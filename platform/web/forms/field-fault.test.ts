import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultsOf, faultsTold } from './field-fault.ts'

const body = z.strictObject({
  name: z.string().min(2).max(4),
  door: z.enum(['counter', 'online']),
  agreed: z.literal(true),
  amount: z.int().min(0).optional(),
  day: z.iso.date().optional(),
  parties: z.array(z.strictObject({ phone: z.string().regex(/^1\d{10}$/) })).min(1),
})
const right = { name: '张三', door: 'online', agreed: true, parties: [{ phone: '13800000000' }] }

test.each([
  { change: { name: undefined }, path: 'name', sentence: '请填写此项。', why: 'nothing typed' },
  { change: { name: '张' }, path: 'name', sentence: '至少 2 个字。', why: 'too short' },
  { change: { name: '张三李四王' }, path: 'name', sentence: '最多 4 个字。', why: 'too long' },
  { change: { door: undefined }, path: 'door', sentence: '请选择一项。', why: 'nothing chosen' },
  {
    change: { door: 'fax' },
    path: 'door',
    sentence: '请从列出的选项中选择：counter、online。',
    why: 'not in the list',
  },
  { change: { agreed: undefined }, path: 'agreed', sentence: '请勾选。', why: 'consent not ticked' },
  { change: { agreed: false }, path: 'agreed', sentence: '请勾选。', why: 'consent unticked again' },
  {
    change: { amount: '三千' },
    path: 'amount',
    sentence: '请填写数字，例如 1200 或 1200.50。',
    why: 'words are no figures',
  },
  { change: { amount: -1 }, path: 'amount', sentence: '不能小于 0。', why: 'below the least' },
  { change: { day: '2026-02-30' }, path: 'day', sentence: '日期不正确。', why: 'no such day' },
  { change: { parties: [] }, path: 'parties', sentence: '请选择一项。', why: 'nobody named' },
  {
    change: { parties: [{ phone: '12' }] },
    path: 'parties[0].phone',
    sentence: '格式不正确，请检查。',
    why: 'no phone number',
  },
])('$path says "$sentence": $why', ({ change, path, sentence }) => {
  const faults = faultsOf(body, { ...right, ...change })
  expect(faults.map((fault) => [fault.path, fault.say('zh')])).toEqual([[path, sentence]])
})

test('what is right has no faults', () => expect(faultsOf(body, right)).toEqual([]))

test("the server's sentences find their fields", () => {
  const told = faultsTold([
    { at: 'body.parties[0].phone', code: 'x', message: '此号码已登记' },
    { at: 'query.limit', code: 'y', message: '太多' },
  ])
  expect(told.map((fault) => [fault.path, fault.say('zh')])).toEqual([
    ['parties[0].phone', '此号码已登记'],
    [undefined, '太多'],
  ])
})
