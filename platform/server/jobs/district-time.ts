/** A time of day in the district, `HH:MM`. */
export type DistrictTime = `${number}${number}:${number}${number}`

/** China keeps +08:00 all the year; the queue counts in UTC. */
const HOURS_AHEAD_OF_UTC = 8

/** The crontab line of a district time: 00:20 in the district is 16:20 of the day before in UTC. */
export function cronOf(time: DistrictTime): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (match === null) throw new RangeError(`${time} is no time of day`)
  const [, hour, minute] = match
  return `${Number(minute)} ${(Number(hour) + 24 - HOURS_AHEAD_OF_UTC) % 24} * * *`
}
