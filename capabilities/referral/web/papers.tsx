import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { type ProblemError, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { DocumentView } from '#platform/web/documents/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Note, Reading, saveFile } from '#platform/web/ui/index.ts'
import { printReferralPaper, readReferralPaper } from '../contract.ts'
import { messages } from './messages.ts'
import type { Referral } from './referral.ts'

type Paper = Referral['papers'][number]

const names = { letter: 'letterPaper', receipt: 'receiptPaper', reply: 'replyPaper' } as const

/** One paper of a referral: on the screen, as PDF, as Word. */
export function PaperLine({ referral, paper }: { readonly referral: Referral; readonly paper: Paper }) {
  const t = useText(messages)
  const client = useQueryClient()
  const [isShown, show] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const params = { referralId: referral.id, referralPaper: paper }
  const print = useWrite(printReferralPaper, {
    onSuccess: (file, { body }) => {
      if (file) saveFile(file, `${t(names[paper])}${referral.number}.${body.as === 'pdf' ? 'pdf' : 'docx'}`)
      void client.invalidateQueries()
    },
    onProblem: setProblem,
  })
  const make = (as: 'pdf' | 'word') => {
    setProblem(undefined)
    print.mutate({ params, body: { as } })
  }
  return (
    <li>
      <strong>{t(names[paper])}</strong>
      <div className="actions">
        <Button look="quiet" onClick={() => show(!isShown)}>
          {t(isShown ? 'hide' : 'view')}
        </Button>
        {referral.mayPrint && (
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
      {isShown && <PaperOnScreen params={params} />}
    </li>
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
