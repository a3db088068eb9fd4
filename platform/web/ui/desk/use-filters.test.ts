import { expect, test } from 'vitest'
import { z } from 'zod'
import { acceptable } from './use-filters.ts'

const schema = z.strictObject({
  state: z.array(z.enum(['open', 'closed'])).optional(),
  text: z.string().max(5).optional(),
  limit: z.int().default(50),
})

test.each([
  { search: {}, filters: { limit: 50 }, why: 'a bare address' },
  {
    search: { state: ['open'], text: '漏水' },
    filters: { state: ['open'], text: '漏水', limit: 50 },
    why: 'all fit',
  },
  {
    search: { state: ['gone'], text: '漏水' },
    filters: { text: '漏水', limit: 50 },
    why: 'one wrong filter falls',
  },
  { search: { limit: 'many', other: 1 }, filters: { limit: 50 }, why: 'unknown and wrong ones fall' },
])('$search: $why', ({ search, filters }) => expect(acceptable(schema, search)).toEqual(filters))
