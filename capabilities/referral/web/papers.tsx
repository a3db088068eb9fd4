import type { OfficialDocument } from '#kernel/documents/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { DocumentView, PaperLine } from '#platform/web/documents/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { printReferralPaper, readReferralPaper } from '../contract.ts'
import { messages } from './messages.ts'
import type { Referral } from './referral.ts'

type Paper = Referral['papers'][number]

const names = { letter: 'letterPaper', receipt: 'receiptPaper', reply: 'replyPaper' } as const

/** One paper of a referral. */
export function ReferralPaperLine({
  referral,
  paper,
}: {
  readonly referral: Referral
  readonly paper: Paper
}) {
  const t = useText(messages)
  const params = { referralId: referral.id, referralPaper: paper }
  const name = t(names[paper])
  return (
    <PaperLine
      print={printReferralPaper}
      params={params}
      fileName={`${name}${referral.number}`}
      mayPrint={referral.mayPrint}
      onScreen={() => <PaperOnScreen params={params} />}
    >
      <strong>{name}</strong>
    </PaperLine>
  )
}

interface ShownProps {
  readonly params: { readonly referralId: string; readonly referralPaper: Paper }
}

function PaperOnScreen({ params }: ShownProps) {
  const read = useOperation(readReferralPaper, { params })
  return (
    <Reading of={read}>
      {({ document }) => (
        <DocumentView document={document as unknown as OfficialDocument} strokeUrl={() => ''} />
      )}
    </Reading>
  )
}
