import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import {
  findReached,
  isHeldByUnitOf,
  lockForWork,
  noteOnTimeline,
} from '#capabilities/disputes/server/index.ts'
import { findAttachment } from '#capabilities/files/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { papers } from '../domain/index.ts'
import { fillPaper, listPapersOf, type PaperWanted } from './fill-paper.ts'
import { render } from './render.ts'

export interface PaperParts {
  readonly keys: Keys
  readonly files: FileStore
  readonly renderer: DocumentRenderer
}

export const paperRoutes = (parts: PaperParts): readonly Route[] => [
  staffRoute<typeof contract.listPapers, Officer>(contract.listPapers, isCaseWorker, {
    async reads({ db, caller, params }) {
      const found = await findReached(db, caller, params.disputeId)
      if (!found.ok) return found
      return ok({ answer: { papers: [...(await listPapersOf(db, params.disputeId))] } })
    },
  }),
  staffRoute<typeof contract.readPaper, Officer>(contract.readPaper, isCaseWorker, {
    async reads({ db, caller, params, query }) {
      const found = await findReached(db, caller, params.disputeId)
      if (!found.ok) return found
      const filled = await fillPaper(db, { ...params, ...query }, { keys: parts.keys, inFull: false })
      return filled.ok ? ok({ answer: { document: { ...filled.value.document } } }) : filled
    },
  }),
  staffRoute<typeof contract.printPaper, Officer>(contract.printPaper, isCaseWorker, {
    async settles({ database, caller, params, body, now }) {
      const wanted = { ...params, agreementId: body.agreementId }
      const filled = await database.transaction((tx) =>
        fillForPrinting(tx, parts, caller, wanted, body.as, now),
      )
      return filled.ok ? render(parts.renderer, filled.value, papers[params.paper].zh, body.as) : filled
    },
  }),
]

/** Full numbers leave the house with a printed paper, so the timeline says who took it. */
async function fillForPrinting(
  tx: Transaction,
  { keys, files }: PaperParts,
  officer: Officer,
  wanted: PaperWanted,
  as: 'pdf' | 'word',
  now: Date,
) {
  const dispute = await lockForWork(tx, officer, wanted.disputeId)
  if (!dispute.ok) return dispute
  if (!isHeldByUnitOf(officer, dispute.value)) return refuse('disputes.held-elsewhere')
  const filled = await fillPaper(tx, wanted, { keys, inFull: true })
  if (!filled.ok) return filled
  const facts = {
    paper: wanted.paper,
    as,
    ...(wanted.agreementId ? { agreementId: wanted.agreementId } : {}),
  }
  await noteOnTimeline(tx, wanted.disputeId, {
    type: 'paper-printed',
    actor: officer.accountId,
    at: now,
    facts,
  })
  const strokes: Record<string, Uint8Array> = {}
  for (const id of filled.value.strokes) {
    const attachment = await tx.maybe(findAttachment, [wanted.disputeId, id])
    if (attachment?.media_type === 'image/png') strokes[id] = await files.get(attachment.digest)
  }
  return ok({ document: filled.value.document, pictures: strokes })
}
