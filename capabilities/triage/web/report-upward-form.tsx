import { useText } from '#platform/web/i18n/index.ts'
import { reportUpward } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { HandingForm } from './handing-form.tsx'
import { messages } from './messages.ts'

/** Reports to the next level what cannot be settled here. */
export function ReportUpwardForm(props: ActProps) {
  const t = useText(messages)
  return (
    <HandingForm
      {...props}
      operation={reportUpward}
      move="report-upward"
      lead={t('upwardLead')}
      reasonHint={t('upwardReasonHint')}
      does={t('upwardDo')}
      done={t('upwardDone')}
    />
  )
}
