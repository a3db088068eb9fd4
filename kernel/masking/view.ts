/** The text as a reader sees it: without what takes no room, wide letters narrow; each place leads back to the text. */
export interface View {
  readonly text: string
  /** Where in the text the character at this place stands; one more than there are characters. */
  readonly places: readonly number[]
}

const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\u3164\u115f\u1160]/u

export function viewOf(original: string): View {
  let text = ''
  const places: number[] = []
  for (let at = 0; at < original.length; ) {
    const letter = String.fromCodePoint(original.codePointAt(at) ?? 0)
    if (!INVISIBLE.test(letter)) {
      for (const one of narrow(letter)) {
        text += one
        for (let unit = 0; unit < one.length; unit += 1) places.push(at)
      }
    }
    at += letter.length
  }
  places.push(original.length)
  return { text, places }
}

/** One sign stays one sign: a circled or wide digit is the digit, whatever its script; Han letters stay as they are. */
function narrow(letter: string): string {
  if (/\p{Nd}/u.test(letter)) return String(digitOf(letter))
  const folded = letter.normalize('NFKC')
  return [...folded].length <= 3 && /^[\x20-\x7e]+$/.test(folded) ? folded : letter
}

/** Decimal digits of every script stand in rows of ten. */
function digitOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  const folded = letter.normalize('NFKC')
  if (/^[0-9]$/.test(folded)) return Number(folded)
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (code - zero) % 10
}
