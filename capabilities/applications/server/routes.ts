import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { render } from '#capabilities/papers/server/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { openRoute, type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { partyNotice } from '../domain/index.ts'
import { applyOnline } from './apply.ts'
import { complainAsParty } from './complain.ts'
import { followApplication } from './follow.ts'
import { fillPartyNotice, heedReply, issuePartyNotice, listPartyNotices } from './party-notices.ts'
import { judgeAsParty, readPartyPage, replyAsParty } from './party-page.ts'

export interface ApplicationParts {
  readonly keys: Keys
  readonly renderer: DocumentRenderer
}

export const applicationRoutes = ({ keys, renderer }: ApplicationParts): readonly Route[] => [
  openRoute(contract.apply, { writes: ({ tx, body, now }) => applyOnline(tx, keys, body, now) }),
  openRoute(contract.follow, {
    settles: ({ database, body, address, now }) =>
      followApplication(database, keys, { ...body, address, now }),
  }),
  openRoute(contract.readPartyPage, {
    settles: ({ database, body, address, now }) => readPartyPage(database, keys, { ...body, address, now }),
  }),
  openRoute(contract.replyAsParty, {
    settles: ({ database, body: { accessCode, ...answer }, address, now }) =>
      replyAsParty(database, keys, { accessCode, address, now }, answer),
  }),
  openRoute(contract.judgeAsParty, {
    settles: ({ database, body: { accessCode, ...judgement }, address, now }) =>
      judgeAsParty(database, keys, { accessCode, address, now }, judgement),
  }),
  openRoute(contract.complainAsParty, {
    settles: ({ database, body: { accessCode, ...complaint }, address, now }) =>
      complainAsParty(database, keys, { accessCode, address, now }, complaint),
  }),
  staffRoute<typeof contract.listPartyNotices, Officer>(contract.listPartyNotices, isCaseWorker, {
    reads: ({ db, caller, params }) => listPartyNotices(db, caller, params.disputeId),
  }),
  staffRoute<typeof contract.issuePartyNotice, Officer>(contract.issuePartyNotice, isCaseWorker, {
    writes: ({ tx, caller, params, now }) => issuePartyNotice(tx, keys, caller, params, now),
  }),
  staffRoute<typeof contract.printPartyNotice, Officer>(contract.printPartyNotice, isCaseWorker, {
    async settles({ database, caller, params, body: { as, ...letter }, now }) {
      const filled = await database.transaction((tx) =>
        fillPartyNotice(tx, keys, caller, { ...params, ...letter }, now),
      )
      if (!filled.ok) return filled
      return render(renderer, { document: filled.value, pictures: {} }, partyNotice.label.zh, as)
    },
  }),
  staffRoute<typeof contract.heedReply, Officer>(contract.heedReply, isCaseWorker, {
    writes: ({ tx, caller, params, body, now }) => heedReply(tx, caller, { ...params, ...body }, now),
  }),
]
