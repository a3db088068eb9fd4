import { DeskTree } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { sendDown } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { HandingForm } from './handing-form.tsx'
import { useHoldersBelow } from './holders.ts'
import { messages } from './messages.ts'

/** Gives the dispute to a lower unit of the own place. */
export function SendDownForm(props: ActProps) {
  const t = useText(messages)
  const branches = useHoldersBelow(props.matter.holderUnitId)
  return (
    <HandingForm
      {...props}
      operation={sendDown}
      move="send-down"
      lead={t('downLead')}
      reasonHint={t('downReasonHint')}
      does={t('downDo')}
      done={t('downDone')}
    >
      {(form) => (
        <DeskTree
          form={form}
          path="toUnitId"
          label={t('downTo')}
          hint={t('downToHint')}
          branches={branches}
        />
      )}
    </HandingForm>
  )
}
