import { expect, test } from 'vitest'
import { leavesCalled, treeOf } from './desk-tree.tsx'

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

test('what is typed finds what may be chosen, below branches that may not be', () => {
  const rows = [
    { id: 'a', name: '东区', mayChoose: false },
    { id: 'b', parentId: 'a', name: '东区调委会' },
    { id: 'c', parentId: 'a', name: '西街调委会' },
  ]
  expect(leavesCalled(rows, '东区')).toEqual([
    { value: 'b', title: '东区调委会', disabled: false, children: [] },
  ])
})
