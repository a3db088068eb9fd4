import type { ReactNode } from 'react'
import { useLanguage, useText } from '../i18n/index.ts'
import { Icon } from '../ui/index.ts'
import type { PathOf } from './field-path.ts'
import { messages } from './messages.ts'
import { type Form, fieldId } from './use-form.ts'

/** What every field of a form is told. */
export interface FieldProps<Value> {
  readonly form: Form<Value>
  readonly path: PathOf<Value>
  readonly label: string
  readonly hint?: ReactNode
  readonly isOptional?: boolean
}

/** What links an input with its label, hint and fault. */
export interface InputLinks {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': boolean
}

/** The state of one field. */
export function useField<Value>({ form, path, hint, isOptional = false }: FieldProps<Value>) {
  const language = useLanguage()
  const id = fieldId(form.id, path)
  const fault = form.faults.find((one) => one.path === path)?.say(language)
  const describedBy = [hint === undefined ? '' : `${id}-hint`, fault ? `${id}-fault` : ''].filter(Boolean)
  const links: InputLinks = {
    id,
    'aria-describedby': describedBy.join(' ') || undefined,
    'aria-invalid': fault === undefined ? undefined : true,
    'aria-required': !isOptional,
  }
  return { fault, links, value: form.value(path), set: (value: unknown) => form.set(path, value) }
}

interface FrameProps {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly fault: string | undefined
  readonly isOptional?: boolean | undefined
  /** A group of inputs has a legend instead of a label. */
  readonly isGroup?: boolean
  /** Where the input itself shows the same words. */
  readonly isLabelUnseen?: boolean
  readonly children: ReactNode
}

/** Label above, hint below it, the input, and what is wrong with it. */
export function FieldFrame(props: FrameProps) {
  const { id, label, hint, fault, isOptional, isGroup = false, isLabelUnseen = false, children } = props
  const t = useText(messages)
  const words = (
    <>
      {label}
      {isOptional && <span className="field-optional">{t('optional')}</span>}
    </>
  )
  const content = (
    <>
      {isGroup ? (
        <legend className={isLabelUnseen ? 'unseen' : 'field-label'}>{words}</legend>
      ) : (
        <label className="field-label" htmlFor={id}>
          {words}
        </label>
      )}
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {fault && (
        <p className="field-fault" id={`${id}-fault`}>
          <Icon name="alert" />
          <span>{fault}</span>
        </p>
      )}
    </>
  )
  const className = fault ? 'field field-wrong' : 'field'
  return isGroup ? (
    <fieldset className={className}>{content}</fieldset>
  ) : (
    <div className={className}>{content}</div>
  )
}
