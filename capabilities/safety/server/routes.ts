import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { acknowledgeEvent, listEvents, reportEvent } from './events.ts'
import { type HasPart, listHarmReports, reportHarm } from './harm-reports.ts'
import { nameInformant, showInformant } from './informants.ts'
import { readSafety } from './read-safety.ts'
import {
  mayAcknowledge,
  mayEndSeparations,
  maySeeReports,
  mayShowInformants,
  worksOnMatters,
} from './rights.ts'
import { colourRisk, listRisks, recordRiskVisit } from './risk.ts'
import { endSeparation, keepApart } from './separations.ts'

export const safetyRoutes = (keys: Keys, hasPart: HasPart): readonly Route[] => [
  staffRoute<typeof contract.reportHarm, Officer>(contract.reportHarm, worksOnMatters, {
    writes: ({ tx, caller, params, body, now }) =>
      reportHarm(tx, keys, caller, params.matterId, body, { now, hasPart }),
  }),
  staffRoute<typeof contract.listHarmReports, Officer>(contract.listHarmReports, maySeeReports, {
    reads: ({ db, caller, query }) => listHarmReports(db, keys, caller, query.limit),
  }),
  staffRoute<typeof contract.nameInformant, Officer>(contract.nameInformant, worksOnMatters, {
    writes: ({ tx, caller, params, body, now }) =>
      nameInformant(tx, keys, caller, params.matterId, body, now),
  }),
  staffRoute<typeof contract.showInformant, Officer>(contract.showInformant, mayShowInformants, {
    writes: ({ tx, caller, params, body, now }) =>
      showInformant(tx, keys, caller, params.informantId, body.reason, now),
  }),
  staffRoute<typeof contract.readSafety, Officer>(contract.readSafety, isCaseWorker, {
    reads: ({ db, caller, params, now }) => readSafety(db, keys, caller, params.matterId, now),
  }),
  staffRoute<typeof contract.colourRisk, Officer>(contract.colourRisk, isCaseWorker, {
    writes: ({ tx, caller, params, body, now }) =>
      colourRisk(tx, { officer: caller, disputeId: params.disputeId, body, now }),
  }),
  staffRoute<typeof contract.recordRiskVisit, Officer>(contract.recordRiskVisit, isCaseWorker, {
    writes: ({ tx, caller, params, body, now }) => recordRiskVisit(tx, caller, params.disputeId, body, now),
  }),
  staffRoute<typeof contract.listRisks, Officer>(contract.listRisks, isCaseWorker, {
    reads: ({ db, caller, query }) => listRisks(db, caller, query.limit),
  }),
  staffRoute<typeof contract.keepApart, Officer>(contract.keepApart, isCaseWorker, {
    writes: ({ tx, caller, params, body, now }) => keepApart(tx, caller, params.disputeId, body, now),
  }),
  staffRoute<typeof contract.endSeparation, Officer>(contract.endSeparation, mayEndSeparations, {
    writes: ({ tx, caller, params, body, now }) => endSeparation(tx, caller, params, body.reason, now),
  }),
  staffRoute<typeof contract.reportEvent, Officer>(contract.reportEvent, worksOnMatters, {
    writes: ({ tx, caller, body, now }) => reportEvent(tx, caller, body, now),
  }),
  staffRoute<typeof contract.listEvents, Officer>(contract.listEvents, isCaseWorker, {
    reads: ({ db, caller, query, now }) => listEvents(db, caller, query, now),
  }),
  staffRoute<typeof contract.acknowledgeEvent, Officer>(contract.acknowledgeEvent, mayAcknowledge, {
    writes: ({ tx, caller, params, body, now }) =>
      acknowledgeEvent(tx, caller, params.eventId, body.words, now),
  }),
]
