/** Places in a form are written as the server writes them: `parties[0].name`. */
export type Segment = string | number

/** Paths into a value, as text; four levels are deeper than any form should be. */
export type PathOf<Value, Depth extends readonly unknown[] = []> = Depth['length'] extends 5
  ? never
  : Value extends readonly (infer Item)[]
    ? `[${number}]` | `[${number}]${Below<Item, [...Depth, 0]>}`
    : Value extends object
      ? { [Key in keyof Value & string]: Key | `${Key}${Below<Value[Key], [...Depth, 0]>}` }[keyof Value &
          string]
      : never

type Below<Value, Depth extends readonly unknown[]> =
  NonNullable<Value> extends infer Inner
    ? PathOf<Inner, Depth> extends infer Path extends string
      ? Path extends `[${string}`
        ? Path
        : `.${Path}`
      : never
    : never

export function segmentsOf(path: string): readonly Segment[] {
  const parts = path.match(/[^.[\]]+/g) ?? []
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

export function pathText(segments: readonly PropertyKey[]): string {
  return segments.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    return text === '' ? String(segment) : `${text}.${String(segment)}`
  }, '')
}

/** The field that a server's `errors[].at` speaks of; what is not in the body belongs to no field. */
export function fieldAt(at: string): string | undefined {
  if (at === 'body') return ''
  const match = /^body(?:\.|(?=\[))(.+)$/.exec(at)
  if (match?.[1] !== undefined) return match[1]
  return /^(?:params|query|headers)(?:[.[]|$)/.test(at) ? undefined : at
}

/** True for the place itself and everything below it. */
export function isWithin(path: string, place: string): boolean {
  return place === '' || path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)
}

export function valueAt(whole: unknown, path: string): unknown {
  return segmentsOf(path).reduce<unknown>((inner, segment) => {
    if (typeof inner !== 'object' || inner === null) return undefined
    return (inner as Record<Segment, unknown>)[segment]
  }, whole)
}

/** A copy with one place changed. Nothing typed is nothing said: an empty text or `undefined` removes the place. */
export function withValueAt<Whole>(whole: Whole, path: string, value: unknown): Whole {
  return put(whole, segmentsOf(path), value === '' ? undefined : value) as Whole
}

function put(whole: unknown, segments: readonly Segment[], value: unknown): unknown {
  const [first, ...rest] = segments
  if (first === undefined) return value
  const inner = (whole as Record<Segment, unknown> | undefined)?.[first]
  const changed = put(inner, rest, value)
  if (typeof first === 'number') {
    const list = Array.isArray(whole) ? [...whole] : []
    list[first] = changed
    return list
  }
  const { [first]: _before, ...others } = (whole ?? {}) as Record<string, unknown>
  return changed === undefined ? others : { ...others, [first]: changed }
}
