import { useParams } from '@tanstack/react-router'
import { useText } from '#platform/web/i18n/index.ts'
import { PageTitle } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import { ReviewPart } from './review-part.tsx'

/** Whether the decisions of one case are reviewed, and the way to submit them. */
export function CaseReviewScreen() {
  const t = useText(messages)
  const { caseId } = useParams({ strict: false }) as { readonly caseId: string }
  return (
    <section className="page review">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <ReviewPart caseId={caseId} />
    </section>
  )
}
