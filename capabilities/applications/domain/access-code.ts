/** Letters and digits that nobody mistakes for each other: no 0 O, 1 I L, 8 B, U V. */
const alphabet = '2345679ACDEFGHJKMNPQRSTWXYZ'

/** Sixteen places of 27 characters: 76 bits. */
export const accessCodeLength = 16
export const accessCodeBits = Math.floor(accessCodeLength * Math.log2(alphabet.length))

/**
 * A code in groups of four, drawn evenly: a byte that would favour some characters is passed over.
 * @param random bytes as long as they last
 * @throws when the bytes run out: sixty-four are plenty
 */
export function accessCodeFrom(random: Uint8Array): string {
  const even = Math.floor(256 / alphabet.length) * alphabet.length
  const letters = [...random].filter((byte) => byte < even).map((byte) => alphabet[byte % alphabet.length])
  if (letters.length < accessCodeLength) throw new RangeError('not enough random bytes')
  return letters
    .slice(0, accessCodeLength)
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
}

/** As people type it from paper; undefined when it cannot be one. */
export function normalAccessCode(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const isCode = plain.length === accessCodeLength && [...plain].every((letter) => alphabet.includes(letter))
  return isCode ? plain.replace(/(.{4})(?=.)/g, '$1-') : undefined
}
