/**
 * The parts in braces of a path that fits the pattern; a trailing slash does not matter.
 * @example matchPath('/matters/{matterId}', '/matters/7') // { matterId: '7' }
 */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = partsOf(pattern)
  const given = partsOf(path)
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const text = decoded(given[index] ?? '')
    if (text === undefined) return undefined
    if (part.startsWith('{')) params[part.slice(1, -1)] = text
    else if (part !== text) return undefined
  }
  return params
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/**
 * The return address that a sign-in page was given, if it stays within the entrance: `//evil.example` and
 * `https:` lead elsewhere.
 */
export function returnAddress(search: string, entrance: string): string {
  const from = new URLSearchParams(search).get('from') ?? entrance
  return from.startsWith(entrance) && !/^\/[/\\]/.test(from) ? from : entrance
}
