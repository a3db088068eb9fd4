import type { ReactNode } from 'react'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { DocumentView, PaperLine } from '#platform/web/documents/index.ts'
import { useLabel } from '#platform/web/i18n/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { printExitPaper, readExitPaper } from '../contract.ts'
import { type ExitPaper, exitPapers } from '../domain/index.ts'

interface PaperProps {
  readonly disputeId: string
  readonly paper: ExitPaper
  readonly about: string
  readonly partyId?: string | undefined
  readonly mayPrint: boolean
  /** Whose it is, and what else is to be said of it. */
  readonly children: ReactNode
}

/** One paper of the exits. */
export function ExitPaperLine({ disputeId, paper, about, partyId, mayPrint, children }: PaperProps) {
  const label = useLabel()
  const which = { about, ...(partyId === undefined ? {} : { partyId }) }
  return (
    <PaperLine
      print={printExitPaper}
      params={{ disputeId, exitPaper: paper }}
      body={which}
      fileName={label(exitPapers, paper)}
      mayPrint={mayPrint}
      className="exit-paper"
      onScreen={() => <PaperOnScreen disputeId={disputeId} paper={paper} which={which} />}
    >
      <p>{children}</p>
    </PaperLine>
  )
}

interface ShownProps {
  readonly disputeId: string
  readonly paper: ExitPaper
  readonly which: { readonly about: string; readonly partyId?: string }
}

function PaperOnScreen({ disputeId, paper, which }: ShownProps) {
  const read = useOperation(readExitPaper, { params: { disputeId, exitPaper: paper }, query: which })
  const strokeUrl = (stroke: string) => `/api/v1/disputes/${disputeId}/attachments/${stroke}`
  return (
    <Reading of={read}>
      {({ document }) => (
        <DocumentView document={document as unknown as OfficialDocument} strokeUrl={strokeUrl} />
      )}
    </Reading>
  )
}
