import { listEnforcementCases } from '#capabilities/enforcement/contract.ts'
import { reviewItems } from '#capabilities/review/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import type { AnswerOf } from '#platform/contract/operation.ts'
import { type SeedReview, seedMaterials, seedReviews } from '../../database/seeds/enforcement/reviews.ts'
import { dayOf } from './seed-story.ts'
import type { Voice } from './seed-voice.ts'

const [HANDLER, OFFICE_HEAD, REVIEWER, COUNSEL] = [
  'dept.handler',
  'bureau.reviewhead',
  'bureau.reviewer',
  'bureau.counsel',
]

/** Submissions of the market regulator to the review office: one under review, one that found problems. */
export async function seedReviewsOf({
  voice,
  now,
}: {
  readonly voice: Voice
  readonly now: Date
}): Promise<void> {
  type Cases = AnswerOf<typeof listEnforcementCases>
  const { cases } = await voice.ask<Cases>(HANDLER, `${listEnforcementCases.path}?limit=200`)
  type Reviewers = { reviewers: readonly { id: string; username?: string }[] }
  const { reviewers } = await voice.ask<Reviewers>(OFFICE_HEAD, '/reviewers')
  const reviewerId = reviewers.find(({ username }) => username === REVIEWER)?.id
  for (const one of seedReviews) {
    const caseId = cases.find(({ title }) => title === one.title)?.id
    if (caseId === undefined) throw new Error(`the demo has no case ${one.title}`)
    await review(voice, caseId, one, reviewerId, now)
  }
}

async function review(
  voice: Voice,
  caseId: string,
  one: SeedReview,
  reviewerId: string | undefined,
  now: Date,
): Promise<void> {
  const { advice, opinion } = one
  const sent = await voice.tell(
    HANDLER,
    `/enforcement-cases/${caseId}/review-submissions`,
    submission(one, now),
  )
  const path = `/review-submissions/${sent.id}`
  await voice.tell(OFFICE_HEAD, `${path}/taking-up`, { reviewerId }, sent.version)
  if (advice !== undefined) await voice.tell(COUNSEL, `${path}/advice`, { words: advice })
  if (opinion === undefined) return
  const { version } = await voice.ask<{ version: number }>(REVIEWER, path)
  const items = codesOf(reviewItems).map((item) => {
    const note = opinion.problems[item]
    return { item, result: note === undefined ? 'sound' : 'problem', note: note ?? '' }
  })
  const law = ['相关法律的对应条款（演示）']
  const said = { kind: opinion.kind, items, law, reasons: opinion.reasons }
  await voice.tell(REVIEWER, `${path}/opinion`, said, version)
}

function submission({ fine, summary }: SeedReview, now: Date) {
  return {
    step: 'decision',
    proposed: { measures: ['fine'], amountInFen: fine, confiscatedInFen: 0, confiscatedGoodsInFen: 0 },
    summary,
    legalBasis: '相关法律的对应条款（演示）',
    materials: seedMaterials,
    preReview: { by: '温婷', on: dayOf(now, 0), opinion: '事实清楚，证据充分，同意拟办意见。' },
    wasAssessed: false,
    explained: codesOf(reviewItems).map((item) => ({ item, words: '已经核对，按一般情节处理。' })),
  }
}
