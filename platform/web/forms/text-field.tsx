import type { HTMLInputAutoCompleteAttribute } from 'react'
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx'

interface TextFieldProps<Value> extends FieldProps<Value> {
  readonly type?: 'text' | 'password' | 'tel' | 'date'
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly maxLength?: number
  /** More than one: a text of several lines. */
  readonly rows?: number
}

/** A line or a few lines of text. */
export function TextField<Value>(props: TextFieldProps<Value>) {
  const { fault, links, value, set } = useField(props)
  const { type = 'text', inputMode, autoComplete, maxLength, rows = 1 } = props
  const text = typeof value === 'string' ? value : ''
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      {rows > 1 ? (
        <textarea
          {...links}
          className="input"
          rows={rows}
          maxLength={maxLength}
          value={text}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        <input
          {...links}
          className="input"
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete ?? 'off'}
          maxLength={maxLength}
          value={text}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

/** A moment in the district's time, by the phone's own calendar and clock; kept with its offset. */
export function MomentField<Value>(props: FieldProps<Value>) {
  const { fault, links, value, set } = useField(props)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <input
        {...links}
        className="input"
        type="datetime-local"
        value={typeof value === 'string' ? value.slice(0, 'YYYY-MM-DDTHH:mm'.length) : ''}
        onChange={({ target }) => set(target.value === '' ? undefined : `${target.value}:00+08:00`)}
      />
    </FieldFrame>
  )
}

/** A legal day, by the phone's own calendar. */
export function DayField<Value>(props: FieldProps<Value>) {
  return <TextField {...props} type="date" />
}
