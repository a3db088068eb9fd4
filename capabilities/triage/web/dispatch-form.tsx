import { DeskTree } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { dispatchDispute } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { HandingForm } from './handing-form.tsx'
import { useHolders } from './holders.ts'
import { messages } from './messages.ts'

/** Sends a dispute to the unit that is competent. */
export function DispatchForm(props: ActProps) {
  const t = useText(messages)
  const branches = useHolders(props.matter.holderUnitId)
  return (
    <HandingForm
      {...props}
      operation={dispatchDispute}
      move="dispatch"
      lead={t('dispatchLead')}
      reasonHint={t('dispatchReasonHint')}
      does={t('dispatchDo')}
      done={t('dispatched')}
    >
      {(form) => (
        <DeskTree
          form={form}
          path="toUnitId"
          label={t('dispatchTo')}
          hint={t('dispatchToHint')}
          branches={branches}
        />
      )}
    </HandingForm>
  )
}
