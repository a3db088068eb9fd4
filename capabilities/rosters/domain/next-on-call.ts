/**
 * Who is asked next: the first on the list who was not asked yet and may come: is not away, did not ask
 * himself, and is not kept apart from a party.
 * @returns undefined when the list is exhausted
 */
export function nextOnCall(
  list: readonly string[],
  asked: readonly string[],
  isUnavailable: (accountId: string) => boolean,
): string | undefined {
  return list.find((accountId) => !asked.includes(accountId) && !isUnavailable(accountId))
}

/** In time up to the last moment of the limit. @param answerBy milliseconds since 1970 */
export function isInTime(answerBy: number, now: number): boolean {
  return now <= answerBy
}
