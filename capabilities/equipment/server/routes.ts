import type { Officer } from '#capabilities/access/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { confirmHandover, handOverDevice, withdrawHandover } from './hand-over.ts'
import { importDevices, tryDevices } from './import-devices.ts'
import { checkClock, moveDevice } from './keep-device.ts'
import { readNeeds } from './needs.ts'
import { adoptPlan, allocateDevices, closePlan, openPlan, readPlan, reopenPlan } from './plans.ts'
import { readDevices, readOneDevice } from './read-devices.ts'
import { receiveDevices } from './receive-devices.ts'
import { correctDevice, registerDevice } from './register-device.ts'
import { mayAdopt, mayKeep, mayPlan, mayRead, mayTake } from './rights.ts'

const dayOf = (now: Date) => legalDayOf(now.getTime())
const stampOf = ({ caller: officer, now }: { readonly caller: Officer; readonly now: Date }) => ({
  ...{ officer, now, today: dayOf(now) },
})

const planRoutes: readonly Route[] = [
  staffRoute<typeof contract.listEquipmentNeeds, Officer>(contract.listEquipmentNeeds, mayRead, {
    reads: ({ db, caller, now }) => readNeeds(db, caller, dayOf(now)),
  }),
  staffRoute<typeof contract.openEquipmentPlan, Officer>(contract.openEquipmentPlan, mayPlan, {
    writes: (request) => openPlan(request.tx, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.readEquipmentPlan, Officer>(contract.readEquipmentPlan, mayRead, {
    reads: ({ db, caller, params }) => readPlan(db, caller, params.equipmentPlanId),
  }),
  staffRoute<typeof contract.allocateDevices, Officer>(contract.allocateDevices, mayPlan, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return allocateDevices(tx, { ...params, version }, body, stampOf(request))
    },
  }),
  staffRoute<typeof contract.adoptEquipmentPlan, Officer>(contract.adoptEquipmentPlan, mayAdopt, {
    writes: (request) => {
      const { tx, params, version } = request
      return adoptPlan(tx, { ...params, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.reopenEquipmentPlan, Officer>(contract.reopenEquipmentPlan, mayAdopt, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return reopenPlan(tx, { ...params, version }, body.reason, stampOf(request))
    },
  }),
  staffRoute<typeof contract.closeEquipmentPlan, Officer>(contract.closeEquipmentPlan, mayPlan, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return closePlan(tx, { ...params, version }, body.reason, stampOf(request))
    },
  }),
  staffRoute<typeof contract.receiveDevices, Officer>(contract.receiveDevices, mayKeep, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return receiveDevices(tx, { ...params, version }, body, stampOf(request))
    },
  }),
]

export const equipmentRoutes: readonly Route[] = [
  ...planRoutes,
  staffRoute<typeof contract.listDevices, Officer>(contract.listDevices, mayRead, {
    reads: ({ db, caller, query, now }) => readDevices(db, caller, query, dayOf(now)),
  }),
  staffRoute<typeof contract.readDevice, Officer>(contract.readDevice, mayRead, {
    reads: ({ db, caller, params, now }) => readOneDevice(db, caller, params.deviceId, dayOf(now)),
  }),
  staffRoute<typeof contract.registerDevice, Officer>(contract.registerDevice, mayKeep, {
    writes: (request) => registerDevice(request.tx, request.body, stampOf(request)),
  }),
  staffRoute<typeof contract.correctDevice, Officer>(contract.correctDevice, mayKeep, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return correctDevice(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.moveDevice, Officer>(contract.moveDevice, mayKeep, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return moveDevice(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.handOverDevice, Officer>(contract.handOverDevice, mayKeep, {
    writes: (request) => {
      const { tx, params, body, version } = request
      return handOverDevice(tx, { ...params, ...body, version }, stampOf(request))
    },
  }),
  staffRoute<typeof contract.confirmHandover, Officer>(contract.confirmHandover, mayTake, {
    writes: (request) => confirmHandover(request.tx, request.params, stampOf(request)),
  }),
  staffRoute<typeof contract.withdrawHandover, Officer>(contract.withdrawHandover, mayKeep, {
    writes: (request) =>
      withdrawHandover(request.tx, { ...request.params, ...request.body }, stampOf(request)),
  }),
  staffRoute<typeof contract.checkClock, Officer>(contract.checkClock, mayRead, {
    writes: (request) => checkClock(request.tx, { ...request.params, ...request.body }, stampOf(request)),
  }),
  staffRoute<typeof contract.tryDevices, Officer>(contract.tryDevices, mayKeep, {
    reads: ({ db, caller, body, now }) => tryDevices(db, caller, body, dayOf(now)),
  }),
  staffRoute<typeof contract.importDevices, Officer>(contract.importDevices, mayKeep, {
    writes: (request) =>
      importDevices(request.tx, { ...request.query, bytes: request.body }, stampOf(request)),
  }),
]
