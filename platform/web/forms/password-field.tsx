import { useState } from 'react'
import { useText } from '../i18n/index.ts'
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx'
import { messages } from './messages.ts'

interface PasswordFieldProps<Value> extends FieldProps<Value> {
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password that can be shown: typed once and seen is better than typed twice blind. */
export function PasswordField<Value>(props: PasswordFieldProps<Value>) {
  const t = useText(messages)
  const { fault, links, value, set } = useField(props)
  const [isShown, setShown] = useState(false)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <span className="input-with-button">
        <input
          {...links}
          className="input"
          type={isShown ? 'text' : 'password'}
          autoComplete={props.autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => set(event.target.value)}
        />
        <button
          type="button"
          className="button button-quiet"
          aria-controls={links.id}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? 'hidePassword' : 'showPassword')}
        </button>
      </span>
    </FieldFrame>
  )
}
