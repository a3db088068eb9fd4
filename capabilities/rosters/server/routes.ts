import type { Officer } from '#capabilities/access/domain/index.ts'
import { mayReceive } from '#capabilities/reception/server/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { openRoute, type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { recordAbsence, takeAbsenceBack } from './absences.ts'
import { answerCall, callOut, listCalls, withdrawCall } from './calls.ts'
import { readDuties, readDutyNow } from './duties.ts'
import { makeFeed, readFeed, revokeFeed } from './feeds.ts'
import { acknowledgeHandOver, handOver, readHandOver } from './hand-overs.ts'
import { readMyDuty } from './my-duty.ts'
import { planSeat } from './plan.ts'
import { mayPlan, mayReadDuty } from './rights.ts'
import { addWeeklySlot, endWeeklySlot, listColleagues, listSeats, openSeat, setSeatMembers } from './seats.ts'
import { showSessionNote, writeSessionNote } from './session-notes.ts'
import { answerSwap, askSwap, reassignShift } from './swaps.ts'

const planning: readonly Route[] = [
  staffRoute<typeof contract.listSeats, Officer>(contract.listSeats, mayReadDuty, {
    reads: ({ db, caller, now }) => listSeats(db, caller, now),
  }),
  staffRoute<typeof contract.listColleagues, Officer>(contract.listColleagues, mayPlan, {
    reads: ({ db, now }) => listColleagues(db, now),
  }),
  staffRoute<typeof contract.openSeat, Officer>(contract.openSeat, mayPlan, {
    writes: ({ tx, caller, body, now }) => openSeat(tx, caller, body, now),
  }),
  staffRoute<typeof contract.setSeatMembers, Officer>(contract.setSeatMembers, mayPlan, {
    writes: ({ tx, caller, params, body, version, now }) =>
      setSeatMembers(tx, caller, { ...params, ...body, version }, now),
  }),
  staffRoute<typeof contract.planRotation, Officer>(contract.planRotation, mayPlan, {
    writes: ({ tx, caller, params, body, now }) => planSeat(tx, caller, params.seatId, body, now),
  }),
  staffRoute<typeof contract.addWeeklySlot, Officer>(contract.addWeeklySlot, mayPlan, {
    writes: ({ tx, caller, params, body, now }) => addWeeklySlot(tx, caller, params.seatId, body, now),
  }),
  staffRoute<typeof contract.endWeeklySlot, Officer>(contract.endWeeklySlot, mayPlan, {
    writes: ({ tx, caller, params, body, now }) =>
      endWeeklySlot(tx, caller, params.slotId, body.lastDay, now),
  }),
  staffRoute<typeof contract.reassignShift, Officer>(contract.reassignShift, mayPlan, {
    writes: ({ tx, caller, params, body, now }) => reassignShift(tx, caller, { ...params, ...body }, now),
  }),
]

const duty: readonly Route[] = [
  staffRoute<typeof contract.readDuties, Officer>(contract.readDuties, mayReadDuty, {
    reads: ({ db, caller, query }) => readDuties(db, caller, query),
  }),
  staffRoute<typeof contract.readDutyNow, Officer>(contract.readDutyNow, mayReadDuty, {
    reads: ({ db, caller, now }) => readDutyNow(db, caller, now),
  }),
  staffRoute<typeof contract.readMyDuty, Officer>(contract.readMyDuty, mayReadDuty, {
    reads: ({ db, caller, now }) => readMyDuty(db, caller, now),
  }),
  staffRoute<typeof contract.recordAbsence, Officer>(contract.recordAbsence, mayReadDuty, {
    writes: ({ tx, caller, body, now }) => recordAbsence(tx, caller, body, now),
  }),
  staffRoute<typeof contract.withdrawAbsence, Officer>(contract.withdrawAbsence, mayReadDuty, {
    writes: ({ tx, caller, params, now }) => takeAbsenceBack(tx, caller, params.absenceId, now),
  }),
  staffRoute<typeof contract.askSwap, Officer>(contract.askSwap, mayReadDuty, {
    writes: ({ tx, caller, params, body, now }) => askSwap(tx, caller, params.shiftId, body, now),
  }),
  staffRoute<typeof contract.answerSwap, Officer>(contract.answerSwap, mayReadDuty, {
    writes: ({ tx, caller, params, body, now }) => answerSwap(tx, caller, params.swapId, body.answer, now),
  }),
  staffRoute<typeof contract.readHandOver, Officer>(contract.readHandOver, mayReadDuty, {
    reads: ({ db, caller, params, now }) => readHandOver(db, caller, params.shiftId, now),
  }),
  staffRoute<typeof contract.handOver, Officer>(contract.handOver, mayReadDuty, {
    writes: ({ tx, caller, params, body, now }) => handOver(tx, caller, params.shiftId, body, now),
  }),
  staffRoute<typeof contract.acknowledgeHandOver, Officer>(contract.acknowledgeHandOver, mayReadDuty, {
    writes: ({ tx, caller, params, now }) => acknowledgeHandOver(tx, caller, params.shiftId, now),
  }),
  staffRoute<typeof contract.makeDutyFeed, Officer>(contract.makeDutyFeed, mayReadDuty, {
    settles: ({ database, caller, now }) => makeFeed(database, caller, now),
  }),
  staffRoute<typeof contract.revokeDutyFeed, Officer>(contract.revokeDutyFeed, mayReadDuty, {
    writes: ({ tx, caller, now }) => revokeFeed(tx, caller, now),
  }),
  openRoute<typeof contract.readDutyFeed, Officer>(contract.readDutyFeed, {
    reads: ({ db, params, now }) => readFeed(db, params.token, now),
  }),
]

const onCall = (keys: Keys): readonly Route[] => [
  staffRoute<typeof contract.callOut, Officer>(contract.callOut, mayReceive, {
    writes: ({ tx, caller, body, now }) => callOut(tx, keys, caller, body, now),
  }),
  staffRoute<typeof contract.listCalls, Officer>(contract.listCalls, mayReadDuty, {
    reads: ({ db, caller, now }) => listCalls(db, keys, caller, now),
  }),
  staffRoute<typeof contract.answerCall, Officer>(contract.answerCall, mayReadDuty, {
    writes: ({ tx, caller, params, body, now }) => answerCall(tx, caller, params.requestId, body, now),
  }),
  staffRoute<typeof contract.withdrawCall, Officer>(contract.withdrawCall, mayReceive, {
    writes: ({ tx, caller, params, now }) => withdrawCall(tx, caller, params.requestId, now),
  }),
  staffRoute<typeof contract.writeSessionNote, Officer>(contract.writeSessionNote, mayReadDuty, {
    writes: ({ tx, caller, params, body, now }) =>
      writeSessionNote(tx, keys, caller, params.requestId, body, now),
  }),
  staffRoute<typeof contract.showSessionNote, Officer>(contract.showSessionNote, mayReadDuty, {
    writes: ({ tx, caller, params, now }) => showSessionNote(tx, keys, caller, params.requestId, now),
  }),
]

export const rosterRoutes = (keys: Keys): readonly Route[] => [...planning, ...duty, ...onCall(keys)]
