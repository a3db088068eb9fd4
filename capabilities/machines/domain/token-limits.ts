/**
 * How long a token lives and how often one is handed out. Failures count per client and address together: a stranger
 * who knows the name of a client slows down himself, never the court.
 * @source assumption: no norm gives figures; RFC 6749 10.3 asks for short-lived tokens
 */
export const tokenLimits = {
  livesSeconds: 900,
  windowMinutes: 15,
  failuresOfClientFromAddress: 5,
  failuresFromAddress: 50,
  issuedPerMinute: 30,
} as const

export interface RecentRequests {
  readonly failedHere: number
  readonly failedFromAddress: number
  readonly issuedLastMinute: number
}

export function isTooMany({ failedHere, failedFromAddress, issuedLastMinute }: RecentRequests): boolean {
  return (
    failedHere >= tokenLimits.failuresOfClientFromAddress ||
    failedFromAddress >= tokenLimits.failuresFromAddress ||
    issuedLastMinute >= tokenLimits.issuedPerMinute
  )
}
