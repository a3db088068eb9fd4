import { DeskTree } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { takeOver } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { HandingForm } from './handing-form.tsx'
import { useHoldersAbove } from './holders.ts'
import { messages } from './messages.ts'

/** A unit above the holder takes the dispute itself. */
export function TakeOverForm(props: ActProps) {
  const t = useText(messages)
  const branches = useHoldersAbove(props.matter.holderUnitId)
  return (
    <HandingForm
      {...props}
      operation={takeOver}
      move="take-over"
      lead={t('takeLead')}
      reasonHint={t('takeReasonHint')}
      does={t('takeDo')}
      done={t('takeDone')}
    >
      {(form) => (
        <DeskTree
          form={form}
          path="toUnitId"
          label={t('takeTo')}
          hint={t('takeToHint')}
          branches={branches}
        />
      )}
    </HandingForm>
  )
}
