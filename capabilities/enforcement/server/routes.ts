import type { Officer } from '#capabilities/access/domain/index.ts'
import { render } from '#capabilities/papers/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { readActs, readSetting, readSettings, setSetting } from './acts.ts'
import { drawInspections, readDraws } from './draws.ts'
import { openCase } from './open-case.ts'
import { readStepPaper, takeStepPaper } from './papers.ts'
import { readCases, readOneCase } from './read-cases.ts'
import { recordStep, type StepGates } from './record-step.ts'
import { mayDecide, mayHandleCases, mayReadCases } from './rights.ts'
import { serveStep } from './serve-step.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())
const stampOf = ({ caller: officer, now }: { readonly caller: Officer; readonly now: Date }) => {
  return { officer, now, today: dayOf(now) }
}

export interface EnforcementParts extends StepGates {
  readonly keys: Keys
  readonly renderer: DocumentRenderer
}

export const enforcementRoutes = ({ keys, renderer, ...gates }: EnforcementParts): readonly Route[] => [
  staffRoute<typeof contract.listActs, Officer>(contract.listActs, mayReadCases, {
    reads: ({ db, now }) => readActs(db, dayOf(now)),
  }),
  staffRoute<typeof contract.listOrganSettings, Officer>(contract.listOrganSettings, mayReadCases, {
    reads: ({ db, caller, now }) => readSettings(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.readOrganSetting, Officer>(contract.readOrganSetting, mayReadCases, {
    reads: ({ db, caller, params, now }) => readSetting(db, caller, params.unitId, dayOf(now)),
  }),
  staffRoute<typeof contract.setOrganSetting, Officer>(contract.setOrganSetting, mayDecide, {
    writes: ({ tx, caller, params, body, version, now }) =>
      setSetting(tx, caller, { ...params, ...body, version }, now),
  }),
  staffRoute<typeof contract.listEnforcementCases, Officer>(contract.listEnforcementCases, mayReadCases, {
    reads: ({ db, caller, query }) => readCases(db, caller, query),
  }),
  staffRoute<typeof contract.openEnforcementCase, Officer>(contract.openEnforcementCase, mayHandleCases, {
    writes: ({ tx, caller, body, now }) => openCase(tx, keys, caller, body, now, dayOf(now)),
  }),
  staffRoute<typeof contract.readEnforcementCase, Officer>(contract.readEnforcementCase, mayReadCases, {
    reads: ({ db, caller, params, now }) =>
      readOneCase(db, keys, caller, params.caseId, now, dayOf(now), gates),
  }),
  staffRoute<typeof contract.recordStep, Officer>(contract.recordStep, mayHandleCases, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return recordStep(tx, { ...params, ...body, version }, stampOf(request), gates)
    },
  }),
  staffRoute<typeof contract.serveStep, Officer>(contract.serveStep, mayHandleCases, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return serveStep(tx, { ...params, ...body, version }, stampOf(request), gates)
    },
  }),
  staffRoute<typeof contract.listInspectionDraws, Officer>(contract.listInspectionDraws, mayReadCases, {
    reads: ({ db, caller, query }) => readDraws(db, caller, query.limit),
  }),
  staffRoute<typeof contract.drawInspections, Officer>(contract.drawInspections, mayHandleCases, {
    writes: (request) => drawInspections(request.tx, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.readStepPaper, Officer>(contract.readStepPaper, mayReadCases, {
    async reads({ db, caller, params }) {
      const filled = await readStepPaper(db, keys, caller, params)
      return filled.ok ? ok({ answer: { document: { ...filled.value } } }) : filled
    },
  }),
  staffRoute<typeof contract.printStepPaper, Officer>(contract.printStepPaper, mayHandleCases, {
    async settles(request) {
      const { database, params, body } = request
      const filled = await database.transaction((tx) =>
        takeStepPaper(tx, keys, { ...params, ...body }, stampOf(request)),
      )
      if (!filled.ok) return filled
      return render(renderer, { document: filled.value, pictures: {} }, filled.value.title, body.as)
    },
  }),
]
