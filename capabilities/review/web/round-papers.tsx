import { useOperation } from '#platform/web/api-client/index.ts'
import { DocumentView, PaperLine } from '#platform/web/documents/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { printReviewPaper, readReviewPaper } from '../contract.ts'
import { paperKinds, type ReviewPaper } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Round, Submission } from './review.ts'

interface PapersProps {
  readonly round: Round
  readonly submission: Pick<Submission, 'id' | 'code'>
}

/** The letter that the department sent with the round, and the opinion once it is there. */
export function RoundPapers({ round, submission }: PapersProps) {
  const t = useText(messages)
  const label = useLabel()
  const papers: readonly ReviewPaper[] = round.opinion ? ['letter', 'opinion'] : ['letter']
  return (
    <>
      <h3>{t('papers')}</h3>
      <ul className="review-papers">
        {papers.map((paper) => (
          <PaperLine
            key={paper}
            print={printReviewPaper}
            params={{ submissionId: submission.id }}
            body={{ paper, round: round.number }}
            fileName={`${label(paperKinds, paper)} ${submission.code}-${round.number}`}
            mayPrint
            onScreen={() => <OnScreen submissionId={submission.id} paper={paper} round={round.number} />}
          >
            {label(paperKinds, paper)}
          </PaperLine>
        ))}
      </ul>
    </>
  )
}

interface OnScreenProps {
  readonly submissionId: string
  readonly paper: ReviewPaper
  readonly round: number
}

function OnScreen({ submissionId, ...query }: OnScreenProps) {
  const read = useOperation(readReviewPaper, { params: { submissionId }, query })
  return <Reading of={read}>{({ document }) => <DocumentView document={document as never} />}</Reading>
}
