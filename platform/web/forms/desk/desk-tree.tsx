import { TreeSelect } from 'antd'
import { useMemo, useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { listNamed } from '../../ui/desk/index.ts'
import { FieldFrame, type FieldProps, useField } from '../field-frame.tsx'
import { messages } from '../messages.ts'

/** @property mayChoose false for what only holds others */
export interface Branch {
  readonly id: string
  readonly parentId?: string | undefined
  readonly name: string
  readonly mayChoose?: boolean
}

interface Node {
  readonly value: string
  readonly title: string
  readonly disabled: boolean
  readonly children: Node[]
}

/** Rows that name their parents, as the tree that Ant Design shows. A row whose parent is missing stands at the top. */
export function treeOf(branches: readonly Branch[]): readonly Node[] {
  const nodes = new Map<string, Node>()
  for (const { id, name, mayChoose = true } of branches) {
    nodes.set(id, { value: id, title: name, disabled: !mayChoose, children: [] })
  }
  const tops: Node[] = []
  for (const { id, parentId } of branches) {
    const node = nodes.get(id)
    if (node !== undefined) (nodes.get(parentId ?? '')?.children ?? tops).push(node)
  }
  return tops
}

/** What may be chosen and is called so, without its branches: Ant Design finds nothing to mark below a disabled one. */
export function leavesCalled(branches: readonly Branch[], words: string): readonly Node[] {
  return branches
    .filter(({ name, mayChoose = true }) => mayChoose && name.includes(words))
    .map(({ id, name }) => ({ value: id, title: name, disabled: false, children: [] }))
}

interface DeskTreeProps<Value> extends FieldProps<Value> {
  readonly branches: readonly Branch[]
}

/** One out of a tree, found by typing or by opening its branches. */
export function DeskTree<Value>(props: DeskTreeProps<Value>) {
  const { fault, links, value, set } = useField(props)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <TreePicker
        {...links}
        label={props.label}
        branches={props.branches}
        value={typeof value === 'string' ? value : undefined}
        isWrong={fault !== undefined}
        onChange={set}
      />
    </FieldFrame>
  )
}

interface TreePickerProps {
  readonly id?: string
  /** Names the open list, and the field where no label on the page does (no `id`). */
  readonly label: string
  readonly 'aria-describedby'?: string | undefined
  readonly branches: readonly Branch[]
  readonly value: string | undefined
  readonly isWrong?: boolean
  readonly placeholder?: string
  readonly onChange: (id: string | undefined) => void
}

/** The same outside of a form: a filter. */
export function TreePicker(props: TreePickerProps) {
  const { label, branches, value, isWrong, placeholder, onChange, ...links } = props
  const t = useText(messages)
  const [typed, setTyped] = useState('')
  const tree = useMemo(() => treeOf(branches), [branches])
  const shown = useMemo(() => (typed ? leavesCalled(branches, typed) : tree), [branches, tree, typed])
  return (
    <TreeSelect
      {...links}
      {...(links.id === undefined ? { 'aria-label': label } : {})}
      {...listNamed(label)}
      className="desk-wide"
      value={value ?? null}
      treeData={[...shown]}
      placeholder={placeholder ?? t('choose')}
      allowClear
      showSearch={{ searchValue: typed, onSearch: setTyped, treeNodeFilterProp: 'title' }}
      treeDefaultExpandedKeys={tree.map((node) => node.value)}
      {...(isWrong ? { status: 'error' as const } : {})}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
    />
  )
}
