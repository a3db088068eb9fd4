import { expect, test } from 'vitest'
import { treeOf } from './desk-tree.tsx'

const names = (branches: Parameters<typeof treeOf>[0]) =>
  JSON.stringify(treeOf(branches), (key, value) =>
    key === 'disabled' || key === 'value' ? undefined : value,
  )

test.each([
  { rows: [], tree: '[]', why: 'nothing' },
  {
    rows: [
      { id: 'b', parentId: 'a', name: '东一' },
      { id: 'a', name: '东' },
    ],
    tree: '[{"title":"东","children":[{"title":"东一","children":[]}]}]',
    why: 'a child may come before its parent',
  },
  {
    rows: [{ id: 'b', parentId: 'gone', name: '东一' }],
    tree: '[{"title":"东一","children":[]}]',
    why: 'what hangs in the air stands at the top rather than vanish',
  },
])('$why', ({ rows, tree }) => expect(names(rows)).toBe(tree))
