/**
 * How many of those who are named now were counted with the party that stood for them: never more than it stood for
 * beside itself.
 */
export function countedBefore(named: number, headCount: number): number {
  return Math.max(0, Math.min(named, headCount - 1))
}
