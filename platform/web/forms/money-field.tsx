import { useState } from 'react'
import { useText } from '../i18n/index.ts'
import { fenOf, yuanText } from '../ui/index.ts'
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx'
import { messages } from './messages.ts'

/** An amount typed in yuan, kept in fen. What is no amount stays as typed, so that the check can say so. */
export function MoneyField<Value>(props: FieldProps<Value>) {
  const t = useText(messages)
  const { fault, links, value, set } = useField(props)
  const [text, setText] = useState(() => (typeof value === 'number' ? yuanText(value) : String(value ?? '')))
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <span className="input-with-unit">
        <input
          {...links}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            set(fenOf(event.target.value) ?? event.target.value)
          }}
          onBlur={() => typeof value === 'number' && setText(yuanText(value))}
        />
        <span>{t('yuan')}</span>
      </span>
    </FieldFrame>
  )
}
