export interface Options {
  readonly disputes: number
  /** How long each thing is measured, over HTTP and again with the bare driver. */
  readonly seconds: number
  /** How many write at the same time, each on a connection of its own. */
  readonly writers: number
  /** How many read at the same time. Four keep two cores busy already; more would only measure the queue. */
  readonly readers: number
  /** Only the scenarios whose name contains this. */
  readonly only: string
  /** Keeps what was loaded, and finds it again the next time; without it everything is cleared away. */
  readonly data: string | undefined
  /** Shows how PostgreSQL answered the slowest request of each read. */
  readonly explain: boolean
}

const usage = `npm run bench -- [--disputes N] [--seconds S] [--writers W] [--readers R] [--quick]
                 [--only WORDS] [--data FOLDER] [--explain]`

/** @throws RangeError with the usage for what it does not know */
export function readOptions(args: readonly string[]): Options {
  const rest = [...args]
  const take = (name: string, hasValue: boolean): string | undefined => {
    const place = rest.indexOf(`--${name}`)
    return place < 0 ? undefined : rest.splice(place, hasValue ? 2 : 1).at(-1)
  }
  const quick = take('quick', false) !== undefined
  const number = (name: string, otherwise: number, most: number) => {
    const value = Number(take(name, true) ?? otherwise)
    if (value > 0 && value <= most) return value
    throw new RangeError(`--${name} is more than 0 and at most ${most}\n${usage}`)
  }
  const options = {
    disputes: Math.round(number('disputes', quick ? 5000 : 200_000, 5_000_000)),
    seconds: number('seconds', quick ? 1 : 3, 60),
    writers: Math.round(number('writers', 16, 40)),
    readers: Math.round(number('readers', 4, 40)),
    only: take('only', true) ?? '',
    data: take('data', true),
    explain: take('explain', false) !== undefined,
  }
  if (rest.length > 0) throw new RangeError(`what is ${rest.join(' ')}?\n${usage}`)
  return options
}
