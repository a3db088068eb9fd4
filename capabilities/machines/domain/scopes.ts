import type { CodeList } from '#kernel/codes/index.ts'

/** What a token may open. */
export const machineScopes = {
  'referrals.send': {
    zh: '发来移送委派、回执和结果',
    en: 'Send referrals, receipts and results',
  },
  'referrals.read': { zh: '查询本单位的移送委派', en: 'Read the referrals of its own organisation' },
} as const satisfies CodeList
export type MachineScope = keyof typeof machineScopes

/**
 * Which scopes a token gets.
 * @param asked the parameter `scope`, separated by spaces; all that the client has where it is missing
 * @returns undefined where something is asked for that the client does not have
 * @source RFC 6749 3.3
 */
export function scopesFor(
  held: readonly string[],
  asked: string | undefined,
): readonly MachineScope[] | undefined {
  const words = (asked ?? '').split(' ').filter((word) => word !== '')
  if (words.length === 0) return held as readonly MachineScope[]
  return words.every((word) => held.includes(word)) ? ([...new Set(words)] as MachineScope[]) : undefined
}
