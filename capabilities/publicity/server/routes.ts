import type { Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { readCaseDisclosure } from './case-disclosure.ts'
import { recordChannel } from './channels.ts'
import { amendDecision, chooseDisclosure, previewRendition } from './choose.ts'
import { confirmDisclosure, reopenDisclosure } from './confirm.ts'
import { confirmCorrection, correctPublication } from './correct.ts'
import { checkDisclosureRows, exportDisclosureRows } from './export-rows.ts'
import { importDecisionRows, tryDecisionRows } from './import-rows.ts'
import { portalRoutes } from './public/portal-routes.ts'
import { publishDecision } from './publish.ts'
import { listPublications, readPublication } from './read-publications.ts'
import { mayConfirm, mayKeep, mayRead } from './rights.ts'
import { takeCaseDecision } from './take-case.ts'
import { linkRemade, repairPublication, withdrawPublication } from './withdraw.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())

interface Parts {
  readonly keys: Keys
  readonly renderer: DocumentRenderer
  /** With the address of the house, for whoever reads a feed outside it. */
  readonly outside: { readonly address: string | undefined }
}

export function publicityRoutes(parts: Parts): readonly Route[] {
  const { keys } = parts
  const glance = ({ caller: officer, now }: { readonly caller: Officer; readonly now: Date }) => ({
    ...{ officer, keys, today: dayOf(now) },
  })
  const stamp = (request: { readonly caller: Officer; readonly now: Date }) => ({
    ...glance(request),
    now: request.now,
  })
  return [
    staffRoute<typeof contract.listPublications, Officer>(contract.listPublications, mayRead, {
      reads: (request) => listPublications(request.db, request.query, glance(request)),
    }),
    staffRoute<typeof contract.tryDecisionRows, Officer>(contract.tryDecisionRows, mayKeep, {
      reads: ({ db, caller, query, body }) => tryDecisionRows(db, caller, { ...query, bytes: body }),
    }),
    staffRoute<typeof contract.importDecisionRows, Officer>(contract.importDecisionRows, mayKeep, {
      writes: (request) =>
        importDecisionRows(request.tx, { ...request.query, bytes: request.body }, stamp(request)),
    }),
    staffRoute<typeof contract.takeCaseDecision, Officer>(contract.takeCaseDecision, mayKeep, {
      writes: (request) => takeCaseDecision(request.tx, request.params.caseId, stamp(request)),
    }),
    staffRoute<typeof contract.readCaseDisclosure, Officer>(contract.readCaseDisclosure, mayRead, {
      reads: (request) => readCaseDisclosure(request.db, request.params.caseId, glance(request)),
    }),
    staffRoute<typeof contract.checkDisclosureRows, Officer>(contract.checkDisclosureRows, mayKeep, {
      reads: (request) => checkDisclosureRows(request.db, request.query, glance(request)),
    }),
    staffRoute<typeof contract.exportDisclosureRows, Officer>(contract.exportDisclosureRows, mayKeep, {
      writes: (request) => exportDisclosureRows(request.tx, request.body, stamp(request)),
    }),
    staffRoute<typeof contract.readPublication, Officer>(contract.readPublication, mayRead, {
      reads: (request) => readPublication(request.db, request.params.publicationId, glance(request)),
    }),
    staffRoute<typeof contract.previewRendition, Officer>(contract.previewRendition, mayKeep, {
      reads: (request) =>
        previewRendition(request.db, request.params.publicationId, request.body, glance(request)),
    }),
    staffRoute<typeof contract.amendDecision, Officer>(contract.amendDecision, mayKeep, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return amendDecision(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.chooseDisclosure, Officer>(contract.chooseDisclosure, mayKeep, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return chooseDisclosure(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.confirmDisclosure, Officer>(contract.confirmDisclosure, mayConfirm, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return confirmDisclosure(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.publishDecision, Officer>(contract.publishDecision, mayKeep, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return publishDecision(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.recordChannel, Officer>(contract.recordChannel, mayKeep, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return recordChannel(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.correctPublication, Officer>(contract.correctPublication, mayKeep, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return correctPublication(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.confirmCorrection, Officer>(contract.confirmCorrection, mayConfirm, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return confirmCorrection(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.withdrawPublication, Officer>(contract.withdrawPublication, mayKeep, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return withdrawPublication(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.repairPublication, Officer>(contract.repairPublication, mayKeep, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return repairPublication(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.reopenDisclosure, Officer>(contract.reopenDisclosure, mayKeep, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return reopenDisclosure(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    staffRoute<typeof contract.linkRemade, Officer>(contract.linkRemade, mayKeep, {
      writes: (request) => {
        const { tx, params, body, version } = request
        return linkRemade(tx, { ...params, ...body, version }, stamp(request))
      },
    }),
    ...portalRoutes(parts, dayOf),
  ]
}
