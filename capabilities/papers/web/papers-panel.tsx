import type { readDispute } from '#capabilities/disputes/contract.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { DocumentView, PaperLine } from '#platform/web/documents/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { listPapers, printPaper, readPaper } from '../contract.ts'
import { papers as paperNames } from '../domain/index.ts'
import { messages } from './messages.ts'

type Matter = Answer<typeof readDispute>
type Paper = Answer<typeof listPapers>['papers'][number]

/** The official papers that the dispute has by now: on the screen, as PDF, as Word. */
export function PapersPanel({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  const list = useOperation(listPapers, { params: { disputeId: matter.id } })
  return (
    <Reading of={list}>
      {({ papers }) => (
        <>
          <ul className="lines">
            {papers.map((paper) => (
              <PaperOfMatter key={`${paper.paper}${paper.agreementId ?? ''}`} matter={matter} paper={paper} />
            ))}
          </ul>
          {matter.heldByYou && <p className="quiet">{t('logged')}</p>}
        </>
      )}
    </Reading>
  )
}

interface PaperProps {
  readonly matter: Matter
  readonly paper: Paper
}

function PaperOfMatter({ matter, paper }: PaperProps) {
  const label = useLabel()
  const name = label(paperNames, paper.paper)
  return (
    <PaperLine
      print={printPaper}
      params={{ disputeId: matter.id, paper: paper.paper }}
      {...(paper.agreementId ? { body: { agreementId: paper.agreementId } } : {})}
      fileName={`${name}${paper.number ?? matter.code}`}
      mayPrint={matter.heldByYou}
      onScreen={() => <PaperOnScreen matter={matter} paper={paper} />}
    >
      <strong>{name}</strong>{' '}
      {paper.number && <span className="figure document-number quiet">{paper.number}</span>}
    </PaperLine>
  )
}

function PaperOnScreen({ matter, paper }: PaperProps) {
  const { agreementId } = paper
  const read = useOperation(readPaper, {
    params: { disputeId: matter.id, paper: paper.paper },
    query: agreementId === undefined ? {} : { agreementId },
  })
  const strokeUrl = (stroke: string) => `/api/v1/disputes/${matter.id}/attachments/${stroke}`
  return (
    <Reading of={read}>
      {({ document }) => (
        <DocumentView document={document as unknown as OfficialDocument} strokeUrl={strokeUrl} />
      )}
    </Reading>
  )
}
