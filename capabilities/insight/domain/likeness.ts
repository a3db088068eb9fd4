const CHARACTERS = 4
const BANDS = 10
const ROWS = 4

/**
 * Groups of texts that were written from one another. Only Chinese characters are compared, four at a time, so that a
 * changed name, sum or day does not hide a copy.
 * @param texts by place  @param percent how much two texts share at least of all that stands in either
 * @param least characters below which a text is too short to say anything  @returns places, two or more in each group
 */
export function groupAlike(
  texts: readonly string[],
  percent: number,
  least: number,
): readonly (readonly number[])[] {
  const pieces = texts.map((text) => piecesOf(text, least))
  const first = texts.map((_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    while (first[root] !== root) root = first[root] ?? root
    return root
  }
  for (const [one, other] of likelyPairs(pieces)) {
    if (rootOf(one) === rootOf(other)) continue
    if (shared(pieces[one], pieces[other]) * 100 >= percent) first[rootOf(other)] = rootOf(one)
  }
  const groups = Map.groupBy(first.keys(), rootOf)
  return [...groups.values()].filter(({ length }) => length > 1)
}

type Pieces = ReadonlySet<string> | undefined

function piecesOf(text: string, least: number): Pieces {
  const characters = [...text.matchAll(/\p{Script=Han}/gu)].map(([one]) => one)
  if (characters.length < least) return undefined
  const places = characters.length - CHARACTERS + 1
  return new Set(Array.from({ length: places }, (_, at) => characters.slice(at, at + CHARACTERS).join('')))
}

function shared(one: Pieces, other: Pieces): number {
  if (one === undefined || other === undefined) return 0
  let both = 0
  for (const piece of one) if (other.has(piece)) both++
  return both / (one.size + other.size - both)
}

/** Pairs worth a closer look: of thousands of texts nearly none are, and comparing each with each would take minutes. */
function* likelyPairs(pieces: readonly Pieces[]): Generator<readonly [number, number]> {
  const buckets = new Map<string, number>()
  for (const [place, own] of pieces.entries()) {
    if (own === undefined) continue
    const least = leastHashes(own)
    for (let band = 0; band < BANDS; band++) {
      const key = `${band} ${least.slice(band * ROWS, (band + 1) * ROWS).join(' ')}`
      const earlier = buckets.get(key)
      if (earlier === undefined) buckets.set(key, place)
      else yield [earlier, place]
    }
  }
}

/** The least value of each of forty hashes: two sets agree on as many as they have in common. */
function leastHashes(pieces: ReadonlySet<string>): readonly number[] {
  const least = new Array<number>(BANDS * ROWS).fill(0xffffffff)
  for (const piece of pieces) {
    const base = hashOf(piece)
    for (const [index, value] of least.entries()) {
      const hash = mixed(base ^ Math.imul(index + 1, 0x9e3779b1))
      if (hash < value) least[index] = hash
    }
  }
  return least
}

function hashOf(piece: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193)
  return hash
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
