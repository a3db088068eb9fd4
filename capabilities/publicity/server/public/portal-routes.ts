import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { openRoute, type Route } from '#platform/server/http/route.ts'
import * as contract from '../../contract/portal.ts'
import { askCorrection } from './ask-correction.ts'
import { listPublicDepartments, readPublicDepartment } from './departments.ts'
import { readDecisionFeed } from './feed.ts'
import { readOpenData, readOpenDataSchema } from './open-data.ts'
import { readDecision, readDecisionPaper } from './read-decision.ts'
import { searchDecisions } from './search-decisions.ts'

interface Parts {
  readonly keys: Keys
  readonly renderer: DocumentRenderer
  readonly outside: { readonly address: string | undefined }
}

/** What anyone may ask: made from what is shown, and from nothing else. */
export const portalRoutes = (
  { keys, renderer, outside }: Parts,
  dayOf: (now: Date) => LegalDate,
): readonly Route[] => [
  openRoute<typeof contract.searchDecisions, Officer>(contract.searchDecisions, {
    reads: ({ db, query, now }) => searchDecisions(db, query, dayOf(now)),
  }),
  openRoute<typeof contract.readDecision, Officer>(contract.readDecision, {
    reads: ({ db, params, now }) => readDecision(db, params.decisionId, dayOf(now)),
  }),
  openRoute<typeof contract.readDecisionPaper, Officer>(contract.readDecisionPaper, {
    reads: ({ db, params, now }) => readDecisionPaper(db, renderer, params.decisionId, dayOf(now)),
  }),
  openRoute<typeof contract.listPublicDepartments, Officer>(contract.listPublicDepartments, {
    reads: ({ db, now }) => listPublicDepartments(db, dayOf(now)),
  }),
  openRoute<typeof contract.readPublicDepartment, Officer>(contract.readPublicDepartment, {
    reads: ({ db, params, now }) => readPublicDepartment(db, params.departmentId, dayOf(now)),
  }),
  openRoute<typeof contract.askCorrection, Officer>(contract.askCorrection, {
    writes: ({ tx, params, body, now }) =>
      askCorrection(tx, { ...params, ...body }, { now, today: dayOf(now), keys }),
  }),
  openRoute<typeof contract.readOpenData, Officer>(contract.readOpenData, {
    reads: ({ db, query, now }) => readOpenData(db, query, dayOf(now)),
  }),
  openRoute<typeof contract.readOpenDataSchema, Officer>(contract.readOpenDataSchema, {
    reads: () => readOpenDataSchema(),
  }),
  openRoute<typeof contract.readDecisionFeed, Officer>(contract.readDecisionFeed, {
    reads: ({ db, query, now }) =>
      readDecisionFeed(db, query, { today: dayOf(now), address: outside.address }),
  }),
]
