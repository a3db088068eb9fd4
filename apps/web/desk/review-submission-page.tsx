import { RecordedPart } from '#capabilities/recording/web/recording-part.tsx'
import { SubmissionScreen } from '#capabilities/review/web/submission-screen.tsx'

/** A submission to legal review with what was recorded in its case: evidence that is looked at, not read about. */
export function ReviewSubmissionPage() {
  return <SubmissionScreen recorded={(caseId) => <RecordedPart caseId={caseId} />} />
}
