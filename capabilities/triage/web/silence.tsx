import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { readCustody } from '../contract.ts'
import { messages } from './messages.ts'

type SendBack = Answer<typeof readCustody>['sendBack']

/** How long a request to send back may wait and what silence means then, with the rule that says so. */
export function Silence({ sendBack }: { readonly sendBack: SendBack }) {
  const t = useText(messages)
  const { silence, workingDays, basis, assumption } = sendBack
  return (
    <p className="quiet">
      {t(silence === 'refused' ? 'silenceRefuses' : 'silenceAgrees', { days: workingDays })}{' '}
      {t('silenceBasis', { basis })} {assumption && <Tag tone="warning">{t('assumption')}</Tag>}
    </p>
  )
}

/** The same for one dispute, once it is read. */
export function SilenceOf({ disputeId }: { readonly disputeId: string }) {
  const { data } = useOperation(readCustody, { params: { disputeId } })
  return data === undefined ? null : <Silence sendBack={data.sendBack} />
}
