import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { type Answer, type ProblemError, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { DocumentView } from '#platform/web/documents/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Button, Note, Reading, saveFile } from '#platform/web/ui/index.ts'
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
              <PaperLine key={`${paper.paper}${paper.agreementId ?? ''}`} matter={matter} paper={paper} />
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

function PaperLine({ matter, paper }: PaperProps) {
  const t = useText(messages)
  const label = useLabel()
  const client = useQueryClient()
  const [isShown, show] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const name = label(paperNames, paper.paper)
  const print = useWrite(printPaper, {
    onSuccess: (file, { body }) => {
      if (file) saveFile(file, `${name}${paper.number ?? matter.code}.${body.as === 'pdf' ? 'pdf' : 'docx'}`)
      void client.invalidateQueries()
    },
    onProblem: setProblem,
  })
  const make = (as: 'pdf' | 'word') => {
    setProblem(undefined)
    const params = { disputeId: matter.id, paper: paper.paper }
    print.mutate({ params, body: { as, ...(paper.agreementId ? { agreementId: paper.agreementId } : {}) } })
  }
  return (
    <li>
      <strong>{name}</strong>{' '}
      {paper.number && <span className="figure document-number quiet">{paper.number}</span>}
      <div className="actions">
        <Button look="quiet" onClick={() => show(!isShown)}>
          {t(isShown ? 'hide' : 'view')}
        </Button>
        {matter.heldByYou && (
          <>
            <Button isBusy={print.isPending} onClick={() => make('pdf')}>
              {t('pdf')}
            </Button>
            <Button look="quiet" onClick={() => make('word')}>
              {t('word')}
            </Button>
          </>
        )}
      </div>
      {problem && <Note tone="warning" title={problem.message} />}
      {isShown && <PaperOnScreen matter={matter} paper={paper} />}
    </li>
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
