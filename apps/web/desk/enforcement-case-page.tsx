import { useParams } from '@tanstack/react-router'
import { CaseScreen } from '#capabilities/enforcement/web/case-screen.tsx'
import { ReviewPart } from '#capabilities/review/web/review-part.tsx'

/** A case of law enforcement with its legal review beside it. */
export function EnforcementCasePage() {
  const { caseId } = useParams({ strict: false }) as { readonly caseId: string }
  return <CaseScreen beside={<ReviewPart caseId={caseId} />} />
}
