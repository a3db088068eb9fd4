import { useOperation } from '#platform/web/api-client/index.ts'
import { DeskSelect } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Note, Reading } from '#platform/web/ui/index.ts'
import { readCustody, takeOver } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { HandingForm } from './handing-form.tsx'
import { messages } from './messages.ts'

/** A unit above the holder takes the dispute itself: one for which the signed-in person may. */
export function TakeOverForm(props: ActProps) {
  const t = useText(messages)
  const custody = useOperation(readCustody, { params: { disputeId: props.matter.id } })
  return (
    <Reading
      of={custody}
      isEmpty={({ takers }) => takers.length === 0}
      empty={<Note tone="warning" title={t('takeNobody')} />}
    >
      {({ takers }) => (
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
            <DeskSelect
              form={form}
              path="toUnitId"
              label={t('takeTo')}
              hint={t('takeToHint')}
              options={takers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </HandingForm>
      )}
    </Reading>
  )
}
