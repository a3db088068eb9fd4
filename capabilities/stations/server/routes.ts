import type { Officer } from '#capabilities/access/domain/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import {
  closeStation,
  readStationFiles,
  readStations,
  readTroubles,
  registerStation,
  renewKey,
} from './keep-stations.ts'
import { mayKeepStations, maySeeStations } from './rights.ts'

export const stationRoutes: readonly Route[] = [
  staffRoute<typeof contract.listStations, Officer>(contract.listStations, maySeeStations, {
    reads: ({ db, caller, now }) => readStations(db, caller, now),
  }),
  staffRoute<typeof contract.registerStation, Officer>(contract.registerStation, mayKeepStations, {
    writes: ({ tx, caller: officer, body, now }) => registerStation(tx, body, { officer, now }),
  }),
  staffRoute<typeof contract.renewStationKey, Officer>(contract.renewStationKey, mayKeepStations, {
    writes: ({ tx, caller: officer, params, version, now }) =>
      renewKey(tx, { ...params, version }, { officer, now }),
  }),
  staffRoute<typeof contract.closeStation, Officer>(contract.closeStation, mayKeepStations, {
    writes: ({ tx, caller: officer, params, version, now }) =>
      closeStation(tx, { ...params, version }, { officer, now }),
  }),
  staffRoute<typeof contract.listStationTroubles, Officer>(contract.listStationTroubles, maySeeStations, {
    reads: ({ db, caller: officer, params, now }) => readTroubles(db, { officer, now }, params.stationId),
  }),
  staffRoute<typeof contract.listStationFiles, Officer>(contract.listStationFiles, maySeeStations, {
    reads: ({ db, caller: officer, params, query, now }) =>
      readStationFiles(db, { officer, now }, params.stationId, query.of),
  }),
]
