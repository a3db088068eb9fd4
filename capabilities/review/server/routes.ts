import type { Officer } from '#capabilities/access/domain/index.ts'
import { render } from '#capabilities/papers/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { readBoard, readPastOpinions } from './board.ts'
import {
  handleOpinion,
  recordExpertMeeting,
  ruleOnDisagreement,
  supplement,
  withdrawSubmission,
} from './department.ts'
import {
  archiveSubmission,
  askSupplement,
  assignSubmission,
  extendReview,
  recuse,
  returnSubmission,
  takeUp,
} from './office.ts'
import { advise, giveOpinion } from './opine.ts'
import { readReviewPaper, takeReviewPaper } from './papers.ts'
import { readSubmission } from './read-submission.ts'
import { readSubmissions } from './read-submissions.ts'
import {
  mayAdvise,
  mayLead,
  mayReadOffice,
  mayReadSubmissions,
  mayReview,
  mayRule,
  maySubmit,
} from './rights.ts'
import { readStanding } from './standing.ts'
import { resubmitForReview, submitForReview } from './submit.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())
const stampOf = ({ caller: officer, now }: { readonly caller: Officer; readonly now: Date }) => ({
  officer,
  now,
  today: dayOf(now),
})

const reading: readonly Route[] = [
  staffRoute<typeof contract.readReviewStanding, Officer>(contract.readReviewStanding, mayReadSubmissions, {
    reads: ({ db, caller, params, now }) => readStanding(db, caller, params.caseId, now, dayOf(now)),
  }),
  staffRoute<typeof contract.listReviewSubmissions, Officer>(
    contract.listReviewSubmissions,
    mayReadSubmissions,
    { reads: ({ db, caller, query, now }) => readSubmissions(db, caller, query, dayOf(now)) },
  ),
  staffRoute<typeof contract.readReviewSubmission, Officer>(
    contract.readReviewSubmission,
    mayReadSubmissions,
    {
      reads: ({ db, caller, params, now }) =>
        readSubmission(db, caller, params.submissionId, now, dayOf(now)),
    },
  ),
  staffRoute<typeof contract.readReviewBoard, Officer>(contract.readReviewBoard, mayReadOffice, {
    reads: ({ db, caller, query, now }) => readBoard(db, caller, query, dayOf(now)),
  }),
  staffRoute<typeof contract.listPastOpinions, Officer>(contract.listPastOpinions, mayReadOffice, {
    reads: ({ db, query }) => readPastOpinions(db, query),
  }),
]

/** What is told, and the version that was seen. */
const editOf = <Body>(request: {
  readonly params: { readonly submissionId: string }
  readonly body: Body
  readonly version: number
}) => ({ ...request.body, ...request.params, version: request.version })

const ofDepartment: readonly Route[] = [
  staffRoute<typeof contract.submitForReview, Officer>(contract.submitForReview, maySubmit, {
    writes: (request) => submitForReview(request.tx, request.params.caseId, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.resubmitForReview, Officer>(contract.resubmitForReview, maySubmit, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return resubmitForReview(tx, { ...params, version }, body, stampOf(request))
    },
  }),
  staffRoute<typeof contract.supplementSubmission, Officer>(contract.supplementSubmission, maySubmit, {
    writes: (request) => supplement(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.handleOpinion, Officer>(contract.handleOpinion, maySubmit, {
    writes: (request) => handleOpinion(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.recordExpertMeeting, Officer>(contract.recordExpertMeeting, maySubmit, {
    writes: (request) => recordExpertMeeting(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.ruleOnDisagreement, Officer>(contract.ruleOnDisagreement, mayRule, {
    writes: (request) => ruleOnDisagreement(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.withdrawSubmission, Officer>(contract.withdrawSubmission, maySubmit, {
    writes: (request) => withdrawSubmission(request.tx, editOf(request), stampOf(request)),
  }),
]

const ofOffice: readonly Route[] = [
  staffRoute<typeof contract.takeUpSubmission, Officer>(contract.takeUpSubmission, mayReview, {
    writes: (request) => takeUp(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.assignSubmission, Officer>(contract.assignSubmission, mayLead, {
    writes: (request) => assignSubmission(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.recuseFromSubmission, Officer>(contract.recuseFromSubmission, mayReview, {
    writes: (request) => recuse(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.askSupplement, Officer>(contract.askSupplement, mayReview, {
    writes: (request) => askSupplement(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.returnSubmission, Officer>(contract.returnSubmission, mayReview, {
    writes: (request) => returnSubmission(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.extendReview, Officer>(contract.extendReview, mayLead, {
    writes: (request) => extendReview(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.giveReviewOpinion, Officer>(contract.giveReviewOpinion, mayReview, {
    writes: (request) => giveOpinion(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.archiveSubmission, Officer>(contract.archiveSubmission, mayReview, {
    writes: (request) => archiveSubmission(request.tx, editOf(request), stampOf(request)),
  }),
  staffRoute<typeof contract.adviseOnSubmission, Officer>(contract.adviseOnSubmission, mayAdvise, {
    writes: (request) => advise(request.tx, request.params.submissionId, request.body, stampOf(request)),
  }),
]

const papers = (renderer: DocumentRenderer): readonly Route[] => [
  staffRoute<typeof contract.readReviewPaper, Officer>(contract.readReviewPaper, mayReadSubmissions, {
    async reads({ db, caller, params, query }) {
      const made = await readReviewPaper(db, caller, { ...params, ...query })
      return made.ok ? ok({ answer: { document: { ...made.value } } }) : made
    },
  }),
  staffRoute<typeof contract.printReviewPaper, Officer>(contract.printReviewPaper, mayReadSubmissions, {
    async settles(request) {
      const { database, params, body } = request
      const made = await database.transaction((tx) =>
        takeReviewPaper(tx, { ...params, ...body }, stampOf(request)),
      )
      if (!made.ok) return made
      return render(renderer, { document: made.value, pictures: {} }, made.value.title, body.as)
    },
  }),
]

export const reviewRoutes = (renderer: DocumentRenderer): readonly Route[] => [
  ...reading,
  ...papers(renderer),
  ...ofDepartment,
  ...ofOffice,
]
