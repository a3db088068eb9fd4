import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { type ProblemError, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { DocumentView } from '#platform/web/documents/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Button, Note, Reading, saveFile } from '#platform/web/ui/index.ts'
import { printExitPaper, readExitPaper } from '../contract.ts'
import { type ExitPaper, exitPapers } from '../domain/index.ts'
import { messages } from './messages.ts'

interface PaperProps {
  readonly disputeId: string
  readonly paper: ExitPaper
  readonly about: string
  readonly partyId?: string | undefined
  readonly mayPrint: boolean
  /** Whose it is, and what else is to be said of it. */
  readonly children: ReactNode
}

/** One paper of the exits: on the screen, as PDF, as Word. */
export function PaperLine(props: PaperProps) {
  const { disputeId, paper, about, partyId, mayPrint, children } = props
  const t = useText(messages)
  const label = useLabel()
  const client = useQueryClient()
  const [isShown, show] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const print = useWrite(printExitPaper, {
    onSuccess: (file, { body }) => {
      if (file) saveFile(file, `${label(exitPapers, paper)}.${body.as === 'pdf' ? 'pdf' : 'docx'}`)
      void client.invalidateQueries()
    },
    onProblem: setProblem,
  })
  const which = { about, ...(partyId === undefined ? {} : { partyId }) }
  const make = (as: 'pdf' | 'word') => {
    setProblem(undefined)
    print.mutate({ params: { disputeId, exitPaper: paper }, body: { as, ...which } })
  }
  return (
    <li className="exit-paper">
      <p>{children}</p>
      <div className="actions">
        <Button look="quiet" onClick={() => show(!isShown)}>
          {t(isShown ? 'hide' : 'view')}
        </Button>
        {mayPrint && (
          <>
            <Button look="quiet" isBusy={print.isPending} onClick={() => make('pdf')}>
              {t('pdf')}
            </Button>
            <Button look="quiet" onClick={() => make('word')}>
              {t('word')}
            </Button>
          </>
        )}
      </div>
      {problem && <Note tone="warning" title={problem.message} />}
      {isShown && <PaperOnScreen disputeId={disputeId} paper={paper} which={which} />}
    </li>
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
