import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { type KeyboardEvent, useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { listNamed } from '../../ui/desk/index.ts'
import { fenOf, yuanText } from '../../ui/index.ts'
import { type ChoiceProps, useOptions } from '../choice-field.tsx'
import { FieldFrame, type FieldProps, useField } from '../field-frame.tsx'
import { messages } from '../messages.ts'

interface DeskTextProps<Value> extends FieldProps<Value> {
  readonly type?: 'text' | 'password'
  readonly rows?: number
  readonly maxLength?: number
  readonly autoComplete?: string
}

/** The fields of `platform/web/forms` with the inputs of Ant Design, for the desk. */
export function DeskText<Value>(props: DeskTextProps<Value>) {
  const { fault, links, value, set } = useField(props)
  const { type = 'text', rows = 1, maxLength, autoComplete = 'off' } = props
  const shared = {
    ...links,
    value: typeof value === 'string' ? value : '',
    autoComplete,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(fault ? { status: 'error' as const } : {}),
  }
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      {rows > 1 ? (
        // not `autoSize`: it writes style attributes, which the page's security policy refuses
        <Input.TextArea {...shared} rows={rows} onChange={(event) => set(event.target.value)} />
      ) : (
        <Input {...shared} type={type} onChange={(event) => set(event.target.value)} />
      )}
    </FieldFrame>
  )
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

/** Several short texts, one on each line; an empty line says nothing. */
export function DeskLines<Value>(props: FieldProps<Value> & { readonly rows?: number }) {
  const { fault, links, value, set } = useField(props)
  const lines = Array.isArray(value) ? (value as readonly string[]) : []
  const [typed, type] = useState('')
  // What was typed, with its empty last line, as long as it says what the form holds.
  const shown = linesOf(typed).join('\n') === lines.join('\n') ? typed : lines.join('\n')
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <Input.TextArea
        {...links}
        {...(fault ? { status: 'error' as const } : {})}
        rows={props.rows ?? 3}
        value={shown}
        onChange={(event) => {
          type(event.target.value)
          set(linesOf(event.target.value))
        }}
      />
    </FieldFrame>
  )
}

interface DeskSelectProps<Value> extends ChoiceProps<Value> {
  readonly isMany?: boolean
  /** Where the server finds what is typed; the hint stands where nothing is found yet. */
  readonly finder?: { readonly onType: (words: string) => void; readonly hint: string }
}

/** One of many, or several, found by typing. */
export function DeskSelect<Value>(props: DeskSelectProps<Value>) {
  const t = useText(messages)
  const { fault, links, value, set } = useField(props)
  const options = useOptions(props.options)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <Select
        {...links}
        {...listNamed(props.label)}
        className="desk-wide"
        {...(props.isMany ? { mode: 'multiple' as const } : {})}
        {...(fault ? { status: 'error' as const } : {})}
        value={(value as string | string[] | undefined) ?? null}
        options={options.map((option) => ({ value: option.value, label: option.label }))}
        placeholder={props.finder?.hint ?? t('choose')}
        allowClear={props.isOptional ?? false}
        showSearch={
          props.finder
            ? { filterOption: false, onSearch: props.finder.onType }
            : { optionFilterProp: 'label' }
        }
        {...(props.finder ? { notFoundContent: props.finder.hint } : {})}
        onChange={(chosen) => set(chosen ?? undefined)}
      />
    </FieldFrame>
  )
}

/** One of a few, all in sight. */
export function DeskChoice<Value>(props: ChoiceProps<Value>) {
  const { fault, links, value, set } = useField(props)
  const options = useOptions(props.options)
  return (
    <FieldFrame {...props} id={links.id} fault={fault} isGroup>
      <Radio.Group
        id={links.id}
        value={value}
        options={options.map((option) => ({ value: option.value, label: option.label }))}
        onChange={(event) => set(event.target.value)}
      />
    </FieldFrame>
  )
}

interface DeskYesNoProps<Value> extends FieldProps<Value> {
  readonly yes: string
  readonly no: string
}

/** One of two answers in words; neither is chosen beforehand. */
export function DeskYesNo<Value>(props: DeskYesNoProps<Value>) {
  const { fault, links, value, set } = useField(props)
  return (
    <FieldFrame {...props} id={links.id} fault={fault} isGroup>
      <Radio.Group
        id={links.id}
        value={value}
        vertical
        options={[
          { value: true, label: props.yes },
          { value: false, label: props.no },
        ]}
        onChange={(event) => set(event.target.value)}
      />
    </FieldFrame>
  )
}

export function DeskCheck<Value>(props: FieldProps<Value>) {
  const { fault, links, value, set } = useField(props)
  return (
    <FieldFrame {...props} hint={undefined} id={links.id} fault={fault} isGroup isLabelUnseen={!props.hint}>
      <Checkbox
        id={links.id}
        checked={value === true}
        onChange={(event) => set(event.target.checked || undefined)}
      >
        {props.hint ?? props.label}
      </Checkbox>
    </FieldFrame>
  )
}

/** Enter takes over what was typed; it must not send the form with it. */
function keepForm(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter') event.preventDefault()
}

/** A legal day. */
export function DeskDay<Value>(props: FieldProps<Value>) {
  const { fault, links, value, set } = useField(props)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <DatePicker
        {...links}
        {...(fault ? { status: 'error' as const } : {})}
        onKeyDown={keepForm}
        value={typeof value === 'string' ? dayjs(value) : null}
        onChange={(day) => set(day === null ? undefined : day.format('YYYY-MM-DD'))}
      />
    </FieldFrame>
  )
}

/** A moment in the district's time, whatever the clock of the device says. */
export function DeskMoment<Value>(props: FieldProps<Value>) {
  const { fault, links, value, set } = useField(props)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <DatePicker
        {...links}
        {...(fault ? { status: 'error' as const } : {})}
        showTime={{ format: 'HH:mm', minuteStep: 5 }}
        format="YYYY-MM-DD HH:mm"
        onKeyDown={keepForm}
        value={typeof value === 'string' ? dayjs(value.slice(0, 16)) : null}
        onChange={(moment) =>
          set(moment === null ? undefined : `${moment.format('YYYY-MM-DDTHH:mm')}:00+08:00`)
        }
      />
    </FieldFrame>
  )
}

/** A whole number of something. */
export function DeskNumber<Value>(props: FieldProps<Value> & { readonly unit?: string }) {
  const { fault, links, value, set } = useField(props)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <InputNumber
        {...links}
        {...(fault ? { status: 'error' as const } : {})}
        {...(props.unit === undefined ? {} : { suffix: props.unit })}
        value={typeof value === 'number' ? value : null}
        precision={0}
        onChange={(number) => set(number ?? undefined)}
      />
    </FieldFrame>
  )
}

/** An amount typed in yuan, kept in fen. */
export function DeskMoney<Value>(props: FieldProps<Value>) {
  const t = useText(messages)
  const { fault, links, value, set } = useField(props)
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <InputNumber<string>
        {...links}
        {...(fault ? { status: 'error' as const } : {})}
        className="desk-money"
        stringMode
        precision={2}
        min="0"
        suffix={t('yuan')}
        value={typeof value === 'number' ? yuanText(value).replace(/,/g, '') : null}
        onChange={(typed) => set(typed === null ? undefined : fenOf(typed))}
      />
    </FieldFrame>
  )
}
