import { useText } from '#platform/web/i18n/index.ts'
import { requestSendBack } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { HandingForm } from './handing-form.tsx'
import { messages } from './messages.ts'
import { SilenceOf } from './silence.tsx'

/** Asks to give a dispute back, with reasons. */
export function SendBackForm(props: ActProps) {
  const t = useText(messages)
  return (
    <HandingForm
      {...props}
      operation={requestSendBack}
      move="request-send-back"
      lead={t('sendBackLead')}
      reasonHint={t('sendBackReasonHint')}
      does={t('sendBackDo')}
      done={t('sentBack')}
    >
      {() => <SilenceOf disputeId={props.matter.id} />}
    </HandingForm>
  )
}
