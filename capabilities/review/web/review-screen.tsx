import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, useFilters } from '#platform/web/ui/desk/index.ts'
import { PageTitle, useMay } from '#platform/web/ui/index.ts'
import { submissionViews } from '../contract.ts'
import { BoardView } from './board-view.tsx'
import { messages } from './messages.ts'
import { PastOpinions } from './past-opinions.tsx'
import { SubmissionList } from './submission-list.tsx'
import './review.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({
  view: z.enum(['office', 'department', 'ended', 'board', 'past']).default('office'),
})

/** The workbench of legal review: whose turn it is, what is due, who has how much, what was said before. */
export function ReviewScreen() {
  const t = useText(messages)
  const label = useLabel()
  const may = useMay()
  const [{ view }, setFilters] = useFilters(filters)
  const chips = [
    ...codesOf(submissionViews).map((value) => ({
      value: value as typeof view,
      label: label(submissionViews, value),
    })),
    ...(may('readReviewBoard')
      ? [
          { value: 'board' as const, label: t('viewBoard') },
          { value: 'past' as const, label: t('viewPast') },
        ]
      : []),
  ]
  return (
    <section className="page review">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <ChoiceChips
        label={t('view')}
        chips={chips}
        chosen={view}
        onChoose={(chosen) => setFilters({ view: chosen ?? 'office' })}
      />
      {view === 'board' && <BoardView />}
      {view === 'past' && <PastOpinions />}
      {view !== 'board' && view !== 'past' && <SubmissionList key={view} view={view} />}
    </section>
  )
}
