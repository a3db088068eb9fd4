import { Checkbox, Input, InputNumber, Radio, Select } from 'antd'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { listNamed } from '#platform/web/ui/desk/index.ts'
import type { Field, FieldValue } from '../domain/index.ts'
import { messages } from './messages.ts'

interface InputProps {
  readonly field: Field
  readonly id: string
  readonly value: FieldValue | undefined
  readonly isWrong: boolean
  readonly onChange: (value: FieldValue | undefined) => void
}

const FEW = 4
const SHORT = 200

/** The answer to one field, as its kind wants it. */
export function FieldInput({ field, id, value, isWrong, onChange }: InputProps) {
  const t = useText(messages)
  const word = useWord()
  const label = word(field)
  const status = isWrong ? ({ status: 'error' } as const) : {}
  const options = (field.choices ?? []).map((choice) => ({ value: choice.code, label: word(choice) }))
  switch (field.kind) {
    case 'count':
      return (
        <InputNumber
          {...status}
          id={id}
          aria-label={label}
          min={0}
          value={typeof value === 'number' ? value : null}
          suffix={field.unit && word(field.unit)}
          onChange={(number) => onChange(number ?? undefined)}
        />
      )
    case 'yes-no':
      return (
        <Radio.Group
          id={id}
          aria-label={label}
          value={value}
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'choice':
      return options.length <= FEW ? (
        <Radio.Group
          id={id}
          aria-label={label}
          vertical
          value={value}
          options={options}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Select
          {...status}
          {...listNamed(label)}
          id={id}
          aria-label={label}
          className="desk-wide"
          value={typeof value === 'string' ? value : null}
          options={options}
          onChange={(chosen) => onChange(chosen ?? undefined)}
        />
      )
    case 'choices':
      return (
        <Checkbox.Group
          className="returns-choices"
          aria-label={label}
          value={Array.isArray(value) ? [...value] : []}
          options={options}
          onChange={(chosen) => onChange(chosen)}
        />
      )
    case 'text': {
      const shared = {
        ...status,
        id,
        'aria-label': label,
        value: typeof value === 'string' ? value : '',
        maxLength: field.most ?? SHORT,
      }
      const isLong = (field.most ?? 0) > 300
      return isLong ? (
        <Input.TextArea
          {...shared}
          rows={3}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      ) : (
        <Input {...shared} onChange={(event) => onChange(event.target.value || undefined)} />
      )
    }
  }
}
