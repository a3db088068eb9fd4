import { expect, test } from 'vitest'
import { type DraftStorage, DraftStore } from './draft-store.ts'

class MemoryStorage implements DraftStorage {
  readonly kept = new Map<string, string>()
  getItem = (key: string) => this.kept.get(key) ?? null
  setItem(key: string, value: string): void {
    this.kept.set(key, value)
  }
  removeItem(key: string): void {
    this.kept.delete(key)
  }
}

const day = 24 * 60 * 60 * 1000

test('what was typed is there again after a reload', () => {
  const storage = new MemoryStorage()
  expect(new DraftStore(storage, () => 5).save('apply', { narrative: '邻居漏水' })).toBe(5)
  expect(new DraftStore(storage, () => 6).read('apply')).toEqual({
    savedAt: 5,
    value: { narrative: '邻居漏水' },
  })
})

test('forms do not see the drafts of each other, and a cleared one is gone', () => {
  const drafts = new DraftStore(new MemoryStorage(), () => 0)
  drafts.save('apply', 'a')
  drafts.save('visit', 'v')
  drafts.clear('apply')
  expect(drafts.read('apply')).toBeUndefined()
  expect(drafts.read('visit')?.value).toBe('v')
})

test.each([
  { age: 14 * day, isThere: true, why: 'two weeks to the moment' },
  { age: 14 * day + 1, isThere: false, why: 'the phone may be in other hands' },
])('after $age ms the draft is there: $isThere, $why', ({ age, isThere }) => {
  const storage = new MemoryStorage()
  new DraftStore(storage, () => 0).save('apply', 'text')
  expect(new DraftStore(storage, () => age).read('apply') !== undefined).toBe(isThere)
  expect(storage.kept.size).toBe(isThere ? 1 : 0)
})

test('full or forbidden storage is told, not thrown', () => {
  const full = new MemoryStorage()
  full.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  expect(new DraftStore(full, () => 0).save('apply', 'text')).toBeUndefined()
  expect(new DraftStore(undefined, () => 0).save('apply', 'text')).toBeUndefined()
  expect(new DraftStore(undefined, () => 0).read('apply')).toBeUndefined()
})

test.each(['{broken', '"text"', 'null', '{"value":1}'])('a spoilt draft (%s) is no draft', (text) => {
  const storage = new MemoryStorage()
  storage.setItem('dingfen.draft.apply', text)
  expect(new DraftStore(storage, () => 0).read('apply')).toBeUndefined()
})
