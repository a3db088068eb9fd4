/** Failures that are tolerated within the window; an account is slowed down, never locked by a stranger. */
export const signInLimits = { windowMinutes: 15, perUsername: 5, perAddress: 50 } as const

export function isThrottled(failures: {
  readonly ofUsername: number
  readonly fromAddress: number
}): boolean {
  return failures.ofUsername >= signInLimits.perUsername || failures.fromAddress >= signInLimits.perAddress
}
