/** Chance that repeats: the same seed invents the same district. */
export interface Chance {
  /** At least 0, less than 1. */
  share(): number
  below(limit: number): number
  pick<Item>(items: readonly Item[]): Item
  /** Earlier items come more often, as places and kinds of disputes do. */
  lean<Item>(items: readonly Item[]): Item
}

/** mulberry32: 32 bits of state, good enough to spread rows. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  function share(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(share() * limit)
  function at<Item>(items: readonly Item[], index: number): Item {
    const item = items[index]
    if (item === undefined) throw new RangeError('nothing to choose from')
    return item
  }
  return {
    share,
    below,
    pick: (items) => at(items, below(items.length)),
    lean: (items) => at(items, Math.floor(share() ** 2 * items.length)),
  }
}
