import { useText } from '../i18n/index.ts'
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx'
import { messages } from './messages.ts'

/** A division as the API lists it. @property code 6, 9 or 12 digits; a grid adds 3 */
export interface DivisionChoice {
  readonly code: string
  readonly name: string
  readonly parentCode?: string | undefined
}

interface DivisionPickerProps<Value> extends FieldProps<Value> {
  readonly divisions: readonly DivisionChoice[]
  /** Code above the first list: the district. */
  readonly within: string
  /** How far down: towns, then villages and communities, then grids. */
  readonly depth?: 1 | 2 | 3
}

const levelNames = ['townships', 'communities', 'grids'] as const

/** Town, then village or community, then grid: lists that follow one another. Choosing fewer levels is an answer. */
export function DivisionPicker<Value>(props: DivisionPickerProps<Value>) {
  const t = useText(messages)
  const { fault, links, value, set } = useField(props)
  const { divisions, within, depth = 2 } = props
  const chain = chainOf(divisions, within, typeof value === 'string' ? value : '')
  const levels = [within, ...chain].slice(0, depth)
  return (
    <FieldFrame {...props} id={links.id} fault={fault} isGroup>
      <div className="division-lists">
        {levels.map((parent, level) => {
          const options = divisions.filter((division) => division.parentCode === parent)
          const name = levelNames[level]
          if (options.length === 0 || name === undefined) return null
          return (
            <select
              key={parent}
              {...(level === 0 ? links : {})}
              className="input"
              aria-label={t(name)}
              value={chain[level] ?? ''}
              onChange={(event) => set(event.target.value || (level === 0 ? undefined : parent))}
            >
              <option value="">{`${t('choose')} · ${t(name)}`}</option>
              {options.map((division) => (
                <option key={division.code} value={division.code}>
                  {division.name}
                </option>
              ))}
            </select>
          )
        })}
      </div>
    </FieldFrame>
  )
}

/** The codes from below `within` down to `code`; empty when it lies elsewhere. */
export function chainOf(
  divisions: readonly DivisionChoice[],
  within: string,
  code: string,
): readonly string[] {
  const parents = new Map(divisions.map((division) => [division.code, division.parentCode]))
  const chain: string[] = []
  for (let at: string | undefined = code; at !== undefined && at !== within; at = parents.get(at)) {
    if (!parents.has(at) || chain.includes(at)) return []
    chain.unshift(at)
  }
  return chain
}
