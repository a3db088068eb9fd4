import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'
import { type LegalDate, legalDate } from '#kernel/calendar/index.ts'
import { useText } from '../../i18n/index.ts'
import { messages } from '../messages.ts'

interface PeriodProps {
  readonly from: LegalDate
  readonly to: LegalDate
  readonly onChange: (change: { readonly from?: LegalDate; readonly to?: LegalDate }) => void
}

/** The first and the last day of a period, both included; of a filter, not of a form. */
export function PeriodFields({ from, to, onChange }: PeriodProps) {
  const t = useText(messages)
  const id = useId()
  const days = { from, to }
  return (['from', 'to'] as const).map((end) => (
    <span key={end} className="period-end">
      <label htmlFor={`${id}-${end}`}>{t(end)}</label>{' '}
      <DatePicker
        id={`${id}-${end}`}
        value={dayjs(days[end])}
        allowClear={false}
        onChange={(picked) => {
          if (picked !== null) onChange({ [end]: legalDate(picked.format('YYYY-MM-DD')) })
        }}
      />
    </span>
  ))
}
