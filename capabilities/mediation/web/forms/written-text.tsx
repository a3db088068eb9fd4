import { DeskText } from '#platform/web/forms/desk/index.ts'
import { type FieldProps, useField } from '#platform/web/forms/index.ts'
import type { WorkProps } from '../workbench.ts'

interface WrittenTextProps<Value> extends FieldProps<Value>, Pick<WorkProps, 'matter' | 'writing'> {
  /** Under which name aids are made for it, where that is not the path. */
  readonly field?: string
  readonly rows: number
}

/** A text in which whole sentences are written, with what a neighbour offers under it. */
export function WrittenText<Value>(props: WrittenTextProps<Value>) {
  const { form, path, label, hint, isOptional, rows, matter, writing } = props
  const { links, value, set } = useField(props)
  const said = { form, path, label, ...(hint === undefined ? {} : { hint }), isOptional: isOptional ?? false }
  return (
    <div className="written-text">
      <DeskText {...said} rows={rows} />
      {writing && (
        <writing.UnderField
          matter={matter}
          field={props.field ?? path}
          boxId={links.id}
          text={typeof value === 'string' ? value : ''}
          onWrite={set}
        />
      )}
    </div>
  )
}

/** What is still to be asked or written. */
export function Checklist({
  matter,
  writing,
  piece,
}: WorkProps & { readonly piece: 'minutes' | 'agreement' }) {
  return writing ? <writing.Checklist matter={matter} piece={piece} /> : null
}
