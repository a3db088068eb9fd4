import type { Answer } from '#platform/web/api-client/index.ts'
import type { listReviewSubmissions, readReviewStanding, readReviewSubmission } from '../contract.ts'

export type Submission = Answer<typeof readReviewSubmission>
export type Round = Submission['rounds'][number]
export type Act = Submission['may'][number]
export type SubmissionLine = Answer<typeof listReviewSubmissions>['submissions'][number]
export type Standing = Answer<typeof readReviewStanding>
