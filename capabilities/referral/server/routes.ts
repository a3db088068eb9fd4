import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { render } from '#capabilities/papers/server/index.ts'
import { mayReceive } from '#capabilities/reception/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { referralLetter, referralReceipt, referralReply } from '../domain/index.ts'
import { extendReferralTerm, pauseReferralTerm, resumeReferralTerm } from './change-term.ts'
import { draftReferral, editReferral } from './draft.ts'
import { endReferral } from './end.ts'
import { giveBack } from './give-back.ts'
import { acknowledgeReferral, confirmReferral, recordConsent, sendReferral } from './move.ts'
import { fillForPrinting, readPaper } from './papers.ts'
import { listMatterReferrals, listReferralRoutes, listReferrals, readReferral } from './read.ts'
import { receiveReferral } from './receive.ts'
import { mayConfirm, mayPrint, mayRefer } from './rights.ts'

const stamp = (now: Date) => ({ now, today: legalDayOf(now.getTime()) })
const names = {
  letter: referralLetter.label.zh,
  receipt: referralReceipt.label.zh,
  reply: referralReply.label.zh,
} as const

export interface ReferralParts {
  readonly keys: Keys
  readonly renderer: DocumentRenderer
}

export const referralRoutes = ({ keys, renderer }: ReferralParts): readonly Route[] => [
  staffRoute<typeof contract.listReferralRoutes, Officer>(contract.listReferralRoutes, isCaseWorker, {
    reads: ({ db, now }) => listReferralRoutes(db, stamp(now).today),
  }),
  staffRoute<typeof contract.listReferrals, Officer>(contract.listReferrals, isCaseWorker, {
    reads: ({ db, caller, query, now, language }) =>
      listReferrals(db, caller, query, { today: stamp(now).today, language }) as never,
  }),
  staffRoute<typeof contract.listMatterReferrals, Officer>(contract.listMatterReferrals, isCaseWorker, {
    reads: ({ db, caller, params, now, language }) =>
      listMatterReferrals(db, caller, params.disputeId, { today: stamp(now).today, language }) as never,
  }),
  staffRoute<typeof contract.readReferral, Officer>(contract.readReferral, isCaseWorker, {
    reads: ({ db, caller, params, now, language }) =>
      readReferral(db, caller, params.referralId, { today: stamp(now).today, language }) as never,
  }),
  staffRoute<typeof contract.draftReferral, Officer>(contract.draftReferral, mayRefer, {
    writes: ({ tx, caller, params, body, now }) =>
      draftReferral(tx, caller, { ...params, ...body }, stamp(now)),
  }),
  staffRoute<typeof contract.editReferral, Officer>(contract.editReferral, mayRefer, {
    writes: ({ tx, caller, params, body, version, now }) =>
      editReferral(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.receiveReferral, Officer>(contract.receiveReferral, mayReceive, {
    writes: ({ tx, caller, body, now }) => receiveReferral(tx, keys, caller, body, stamp(now)),
  }),
  staffRoute<typeof contract.recordReferralConsent, Officer>(contract.recordReferralConsent, mayRefer, {
    writes: ({ tx, caller, params, body, version, now }) =>
      recordConsent(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.sendReferral, Officer>(contract.sendReferral, mayRefer, {
    writes: ({ tx, caller, params, body, version, now }) =>
      sendReferral(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.acknowledgeReferral, Officer>(contract.acknowledgeReferral, mayRefer, {
    writes: ({ tx, caller, params, body, version, now }) =>
      acknowledgeReferral(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.confirmReferral, Officer>(contract.confirmReferral, mayConfirm, {
    writes: ({ tx, caller, params, version, now }) =>
      confirmReferral(tx, caller, { ...params, version }, stamp(now)),
  }),
  staffRoute<typeof contract.extendReferralTerm, Officer>(contract.extendReferralTerm, mayRefer, {
    writes: ({ tx, caller, params, body, version, now }) =>
      extendReferralTerm(tx, caller, { ...params, ...body, version }, stamp(now)) as never,
  }),
  staffRoute<typeof contract.pauseReferralTerm, Officer>(contract.pauseReferralTerm, mayRefer, {
    writes: ({ tx, caller, params, body, version, now }) =>
      pauseReferralTerm(tx, caller, { ...params, ...body, version }, stamp(now)) as never,
  }),
  staffRoute<typeof contract.resumeReferralTerm, Officer>(contract.resumeReferralTerm, mayRefer, {
    writes: ({ tx, caller, params, body, version, now }) =>
      resumeReferralTerm(tx, caller, { ...params, ...body, version }, stamp(now)) as never,
  }),
  staffRoute<typeof contract.endReferral, Officer>(contract.endReferral, mayRefer, {
    writes: ({ tx, caller, params, body, version, now }) =>
      endReferral(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.giveBackOriginals, Officer>(contract.giveBackOriginals, mayRefer, {
    writes: ({ tx, caller, params, body, version, now }) =>
      giveBack(tx, caller, { ...params, ...body, version }, stamp(now)),
  }),
  staffRoute<typeof contract.readReferralPaper, Officer>(contract.readReferralPaper, isCaseWorker, {
    async reads({ db, caller, params, now }) {
      const view = { keys, inFull: false, today: stamp(now).today }
      const filled = await readPaper(db, caller, { ...params, paper: params.referralPaper }, view)
      return filled.ok ? ok({ answer: { document: { ...filled.value } } }) : filled
    },
  }),
  staffRoute<typeof contract.printReferralPaper, Officer>(contract.printReferralPaper, mayPrint, {
    async settles({ database, caller, params, body, now }) {
      const view = { keys, inFull: true, today: stamp(now).today }
      const filled = await database.transaction((tx) =>
        fillForPrinting(tx, caller, { ...params, ...body, paper: params.referralPaper }, view, now),
      )
      if (!filled.ok) return filled
      return render(renderer, { document: filled.value, pictures: {} }, names[params.referralPaper], body.as)
    },
  }),
]
