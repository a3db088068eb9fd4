import { Input, Tree } from 'antd'
import { useMemo, useState } from 'react'
import { useText } from '#platform/web/i18n/index.ts'
import { messages } from './messages.ts'
import type { Unit } from './unit.ts'

interface TreeProps {
  readonly units: readonly Unit[]
  readonly chosen: string | undefined
  readonly onChoose: (unitId: string) => void
}

interface Node {
  readonly key: string
  readonly title: string
  readonly children: Node[]
}

/** Found by typing: what matches stays, with everything above it. */
export function UnitTree({ units, chosen, onChoose }: TreeProps) {
  const t = useText(messages)
  const [words, setWords] = useState('')
  const shown = useMemo(() => matching(units, words.trim()), [units, words])
  const tree = useMemo(() => nodesOf(shown), [shown])
  const top = tree[0]?.key ?? ''
  const open = words.trim() === '' ? [top, ...pathTo(units, chosen)] : shown.map(({ id }) => id)
  return (
    <section className="card pane-list" aria-label={t('tree')}>
      <Input
        aria-label={t('findUnit')}
        placeholder={t('findHint')}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="quiet">{t('unitCount', { count: shown.length })}</p>
      <Tree
        key={words.trim()}
        treeData={[...tree]}
        defaultExpandedKeys={open}
        selectedKeys={chosen === undefined ? [] : [chosen]}
        blockNode
        onSelect={(_, { node }) => onChoose(String(node.key))}
      />
    </section>
  )
}

/** The units whose name has the words, and all above them. */
export function matching(units: readonly Unit[], words: string): readonly Unit[] {
  if (words === '') return units
  const kept = new Set<string>()
  for (const unit of units) {
    if (unit.name.includes(words)) for (const id of pathTo(units, unit.id)) kept.add(id)
  }
  return units.filter(({ id }) => kept.has(id))
}

function pathTo(units: readonly Unit[], id: string | undefined): readonly string[] {
  const path: string[] = []
  for (let at = id; at !== undefined && !path.includes(at); ) {
    path.push(at)
    at = units.find((unit) => unit.id === at)?.parentId
  }
  return path
}

function nodesOf(units: readonly Unit[]): readonly Node[] {
  const nodes = new Map<string, Node>(
    units.map(({ id, name }) => [id, { key: id, title: name, children: [] }]),
  )
  const tops: Node[] = []
  for (const { id, parentId } of units) {
    const node = nodes.get(id)
    if (node !== undefined) (nodes.get(parentId ?? '')?.children ?? tops).push(node)
  }
  return tops
}
