/**
 * Marks that have no printed form or that turn the order of what is read: control characters, direction marks,
 * soft hyphens, byte-order marks, tags, non-characters. A reordered amount must not reach a signed page.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the pattern is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu

/** Text as it may be printed; visible characters stay as they are. Same result when applied again. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', '\u3000')
    .replace(unprintable, '')
}

/** The same structure with every text changed; all renderings pass their document through here. */
export function withTexts<T>(value: T, change: (text: string) => string = printable): T {
  return eachText(value, change) as T
}

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => eachText(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, eachText(item, change)]))
}
