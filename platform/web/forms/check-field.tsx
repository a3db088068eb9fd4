import { Icon } from '../ui/index.ts'
import { type FieldProps, useField } from './field-frame.tsx'

/** A statement to agree with. Unticked is nothing said, so that a contract may ask for `true`. */
export function CheckField<Value>(props: FieldProps<Value>) {
  const { fault, links, value, set } = useField(props)
  return (
    <div className={fault ? 'field field-wrong' : 'field'}>
      <label className="choice">
        <input
          {...links}
          type="checkbox"
          checked={value === true}
          onChange={(event) => set(event.target.checked || undefined)}
        />
        <span>{props.label}</span>
      </label>
      {props.hint !== undefined && (
        <p className="field-hint" id={`${links.id}-hint`}>
          {props.hint}
        </p>
      )}
      {fault && (
        <p className="field-fault" id={`${links.id}-fault`}>
          <Icon name="alert" />
          <span>{fault}</span>
        </p>
      )}
    </div>
  )
}
