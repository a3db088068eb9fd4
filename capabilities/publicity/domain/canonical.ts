/** One text for one content, whatever the order of its fields: what a digest is made of. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
