import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { exportMatters, listExports } from './export-matters.ts'
import { importListing, listListings, tryListing } from './listings.ts'
import { explainDifference, readReconciliation } from './reconcile.ts'

/** Who watches over the whole of a district. */
const mayReconcile = hasRole('triage-officer', 'supervisor')

export const exchangeRoutes = (keys: Keys): readonly Route[] => [
  staffRoute<typeof contract.exportMatters, Officer>(contract.exportMatters, mayReconcile, {
    settles: ({ database, caller, body, now }) =>
      database.transaction((tx) => exportMatters(tx, keys, caller, body, now)),
  }),
  staffRoute<typeof contract.listExports, Officer>(contract.listExports, mayReconcile, {
    reads: ({ db, caller, now }) => listExports(db, caller, now) as never,
  }),
  staffRoute<typeof contract.tryListing, Officer>(contract.tryListing, mayReconcile, {
    reads: async ({ query, body }) => tryListing({ ...query, bytes: body }),
  }),
  staffRoute<typeof contract.importListing, Officer>(contract.importListing, mayReconcile, {
    writes: ({ tx, caller, query, body, now }) => importListing(tx, caller, { ...query, bytes: body }, now),
  }),
  staffRoute<typeof contract.listListings, Officer>(contract.listListings, mayReconcile, {
    reads: ({ db, caller }) => listListings(db, caller) as never,
  }),
  staffRoute<typeof contract.readReconciliation, Officer>(contract.readReconciliation, mayReconcile, {
    reads: ({ db, caller, params }) => readReconciliation(db, caller, params.listingId) as never,
  }),
  staffRoute<typeof contract.explainDifference, Officer>(contract.explainDifference, mayReconcile, {
    writes: ({ tx, caller, params, body, now }) => explainDifference(tx, caller, { ...params, ...body }, now),
  }),
]
