import fc from 'fast-check'

/** What nobody should send and somebody will. */
const hostileValues = fc.constantFrom<unknown>(
  null,
  '',
  ' ',
  'x'.repeat(100_001),
  'NUL \u0000 inside',
  'half a pair \ud83d',
  '\u202e\u200b\ufeff',
  "'; drop table disputes.dispute; --",
  '<script>alert(1)</script>',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '2026-13-01T25:61:61Z',
  'not-a-uuid',
  '00000000-0000-0000-0000-000000000000',
  '￿￿￿￿',
  -1,
  0,
  0.1,
  1e308,
  -9_007_199_254_740_992,
  2_147_483_648,
  9_223_372_036_854_775_807n.toString(),
  true,
  [],
  {},
  [[[[[[]]]]]],
  { $ne: null },
  ['a', 'a'],
)

export interface Wound {
  readonly kind: 'replace' | 'add' | 'remove'
  /** Chooses the place, modulo how many there are. */
  readonly place: number
  readonly name: string
  readonly value: unknown
}

export const wounds: fc.Arbitrary<readonly Wound[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('replace', 'replace', 'add', 'remove'),
    place: fc.nat(10_000),
    name: fc.constantFrom('admin', '__proto__', 'constructor', 'toString', 'id', 'version', 'reach', '值'),
    value: hostileValues,
  }),
  { minLength: 1, maxLength: 2 },
)

interface Place {
  readonly holder: Record<string, unknown> | unknown[]
  readonly key: string
}

/** The value with the wounds in it; where there is no place for one, the whole value is replaced. */
export function wounded(value: unknown, given: readonly Wound[]): unknown {
  const root = { value: structuredClone(value) }
  for (const { kind, place, name, value: chosen } of given) {
    const hostile = structuredClone(chosen)
    const places = placesIn(root)
    const at = places[place % places.length]
    if (at === undefined) continue
    const inner = (at.holder as Record<string, unknown>)[at.key]
    if (kind === 'add' && isRecord(inner)) {
      Object.defineProperty(inner, name, {
        value: hostile,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    } else if (kind === 'remove' && !Array.isArray(at.holder)) {
      delete at.holder[at.key]
    } else {
      ;(at.holder as Record<string, unknown>)[at.key] = hostile
    }
  }
  return root.value
}

function placesIn(holder: Record<string, unknown> | unknown[]): Place[] {
  return Object.keys(holder).flatMap((key) => {
    const inner = (holder as Record<string, unknown>)[key]
    const deeper = isRecord(inner) || Array.isArray(inner) ? placesIn(inner) : []
    return [{ holder, key }, ...deeper]
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
