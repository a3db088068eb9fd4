import type { CodeList, Label } from '#kernel/codes/index.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx'
import { messages } from './messages.ts'

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export interface ChoiceProps<Value> extends FieldProps<Value> {
  /** A list of codes, or options made for the occasion. */
  readonly options: CodeList | readonly Option[]
}

/** The options of a field in the language of the page. */
export function useOptions(options: CodeList | readonly Option[]): readonly Option[] {
  const language = useLanguage()
  if (isOptions(options)) return options
  return Object.entries<Label>(options).map(([value, label]) => ({ value, label: label[language] }))
}

function isOptions(options: CodeList | readonly Option[]): options is readonly Option[] {
  return Array.isArray(options)
}

/** One of a few, all in sight. */
export function ChoiceField<Value>(props: ChoiceProps<Value>) {
  const { fault, links, value, set } = useField(props)
  const options = useOptions(props.options)
  return (
    <FieldFrame {...props} id={links.id} fault={fault} isGroup>
      <div
        className="choices"
        role="radiogroup"
        aria-label={props.label}
        aria-describedby={links['aria-describedby']}
      >
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              name={links.id}
              id={index === 0 ? links.id : undefined}
              checked={value === option.value}
              onChange={() => set(option.value)}
            />
            <ChoiceWords option={option} />
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

/** Several of a few. */
export function ManyField<Value>(props: ChoiceProps<Value>) {
  const { fault, links, value, set } = useField(props)
  const options = useOptions(props.options)
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  const toggle = (one: string) =>
    set(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
  return (
    <FieldFrame {...props} id={links.id} fault={fault} isGroup>
      <div className="choices">
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              id={index === 0 ? links.id : undefined}
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <ChoiceWords option={option} />
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

function ChoiceWords({ option }: { readonly option: Option }) {
  return (
    <span>
      {option.label}
      {option.hint && <span className="choice-hint">{option.hint}</span>}
    </span>
  )
}

/** One of many, by the phone's own list. */
export function SelectField<Value>(props: ChoiceProps<Value>) {
  const t = useText(messages)
  const { fault, links, value, set } = useField(props)
  const options = useOptions(props.options)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <select
        {...links}
        className="input"
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => set(event.target.value)}
      >
        <option value="">{t('choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
