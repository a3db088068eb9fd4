import { useParams } from '@tanstack/react-router'
import { CaseFilePart } from '#capabilities/casefile/web/case-file-part.tsx'
import { CaseScreen } from '#capabilities/enforcement/web/case-screen.tsx'
import { DisclosurePart } from '#capabilities/publicity/web/disclosure-part.tsx'
import { RecordingPart } from '#capabilities/recording/web/recording-part.tsx'
import { CaseHoldPart } from '#capabilities/retention/web/keeping-part.tsx'
import { ReviewPart } from '#capabilities/review/web/review-part.tsx'

/** A case of law enforcement with its recordings, its legal review, its disclosure and its file beside it. */
export function EnforcementCasePage() {
  const { caseId } = useParams({ strict: false }) as { readonly caseId: string }
  return (
    <CaseScreen
      beside={
        <>
          <RecordingPart caseId={caseId} />
          <ReviewPart caseId={caseId} />
          <DisclosurePart caseId={caseId} />
          <CaseFilePart caseId={caseId} />
          <CaseHoldPart caseId={caseId} />
        </>
      }
    />
  )
}
