/** @property key what tells it from every other in its list: a credit code, a certificate number */
export interface Drawable {
  readonly key: string
  readonly name: string
}

/** What a draw is made from. All of it is kept, so that anybody can draw again and get the same. */
export interface DrawOrder {
  readonly seed: string
  readonly objects: readonly Drawable[]
  readonly officers: readonly Drawable[]
  /** How many objects are inspected. */
  readonly count: number
  /** How many officers go to each. */
  readonly officersEach: number
  /** Pairs that must not meet: an officer steps aside from an object. */
  readonly apart: readonly { readonly object: string; readonly officer: string }[]
}

export interface Drawn {
  readonly object: Drawable
  readonly officers: readonly Drawable[]
}

export type DrawProblem =
  | 'enforcement.too-few-objects'
  | 'enforcement.too-few-officers'
  | 'enforcement.listed-twice'

/** Named with every draw: who checks it does the same. */
export const DRAW_ALGORITHM = 'sha256-order-1'

/**
 * A draw of objects and of officers for each, decided by the seed alone: everything is put in the order of the digests of
 * seed and key, and the first are taken. The order of the lists does not matter.
 * @param digest of a text, hexadecimal
 * @source 国办发〔2015〕58号 (both are drawn, the whole draw leaves a trace)
 */
export function draw(order: DrawOrder, digest: (text: string) => string): readonly Drawn[] | DrawProblem {
  const { seed, objects, officers, count, officersEach, apart } = order
  if (hasTwins(objects) || hasTwins(officers)) return 'enforcement.listed-twice'
  if (count > objects.length) return 'enforcement.too-few-objects'
  const chosen = byDigest(objects, (key) => digest(`${seed}|object|${key}`)).slice(0, count)
  const drawn = chosen.map((object) => {
    const free = officers.filter(
      (one) => !apart.some((pair) => pair.object === object.key && pair.officer === one.key),
    )
    return {
      object,
      officers: byDigest(free, (key) => digest(`${seed}|officer|${object.key}|${key}`)).slice(
        0,
        officersEach,
      ),
    }
  })
  return drawn.some((one) => one.officers.length < officersEach) ? 'enforcement.too-few-officers' : drawn
}

const hasTwins = (list: readonly Drawable[]): boolean =>
  new Set(list.map(({ key }) => key)).size < list.length

function byDigest(list: readonly Drawable[], of: (key: string) => string): readonly Drawable[] {
  return list
    .map((one) => ({ one, digest: of(one.key) }))
    .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
    .map(({ one }) => one)
}
