import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'

const countDevices = statement<{
  readonly all: number
  readonly cameras: number
  readonly cameras_in_use: number
  readonly stations: number
}>(
  'equipment.devices-of-department',
  `select count(*)::int as all, count(*) filter (where kind = 'camera' and state <> 'scrapped')::int as cameras,
          count(*) filter (where kind = 'camera' and state = 'in-use')::int as cameras_in_use,
          count(*) filter (where kind = 'station' and state <> 'scrapped')::int as stations
     from equipment.device where unit_id = $1 and in_use_since <= $2`,
)

/**
 * How many devices a department has that were in use by a day, as their state is now: the ledger keeps the states of
 * before in its events only.
 * @returns undefined where it has none in the ledger, not even a scrapped one: then nothing is known
 */
export async function devicesOn(db: Reader, unitId: string, day: LegalDate) {
  const { all, cameras, cameras_in_use: camerasInUse, stations } = await db.one(countDevices, [unitId, day])
  return all === 0 ? undefined : { cameras, camerasInUse, stations }
}
