/** Where the API is; a test or another host may point elsewhere. */
let origin = ''

export function pointApiAt(newOrigin: string): void {
  origin = newOrigin
}

/** The address of a call. @throws when a parameter of the path is missing: a bug of the caller */
export function addressOf(path: string, params: unknown, query: unknown): string {
  return `${origin}/api/v1${fillPath(path, params)}${queryText(query)}`
}

function fillPath(path: string, params: unknown): string {
  const values = (params ?? {}) as Readonly<Record<string, unknown>>
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined || value === '') throw new TypeError(`${path} needs ${name}`)
    return encodeURIComponent(String(value))
  })
}

/** Filters that are not set are left out; a list repeats its name. */
function queryText(query: unknown): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
