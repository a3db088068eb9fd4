/** The first four and the last two places stay: enough to compare with a card, too little to use. */
export function maskedIdentity(number: string): string {
  return masked(number, 4, 2)
}

/** 199****1234; of a short number the last two places. */
export function maskedPhone(phone: string): string {
  return phone.length >= 11 ? masked(phone, 3, 4) : masked(phone, 0, Math.min(2, phone.length - 1))
}

/** The family name stays: 张** and 欧阳*; of a single character nothing. */
export function maskedName(name: string): string {
  const letters = [...name]
  const shown = letters.length >= 4 ? 2 : letters.length >= 2 ? 1 : 0
  return letters.map((letter, at) => (at < shown ? letter : '*')).join('')
}

function masked(text: string, head: number, tail: number): string {
  const hidden = Math.max(text.length - head - tail, 1)
  return text.slice(0, head) + '*'.repeat(hidden) + text.slice(head + hidden)
}
