import type { CodeList } from '#kernel/codes/index.ts'

export const deliveryStates = {
  waiting: { zh: '等待送达', en: 'Waiting' },
  sent: { zh: '已送达', en: 'Delivered' },
  dead: { zh: '多次失败，已停止', en: 'Given up' },
} as const satisfies CodeList
export type DeliveryState = keyof typeof deliveryStates

/** A system that stands still over a night is told in the morning; after the last pause a person has to look. */
const pausesInSeconds = [30, 120, 600, 1_800, 7_200, 21_600, 43_200] as const

/** @param attempts that failed so far, at least 1 @returns when to try again, or undefined when that was the last time */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const pause = pausesInSeconds[attempts - 1]
  return pause === undefined ? undefined : new Date(now.getTime() + pause * 1000)
}

/** What is signed: the moment in it lets the receiver refuse an old message that somebody sends again. */
export const signedText = (unixSeconds: number, body: string) => `${unixSeconds}.${body}`

export const signatureHeader = (unixSeconds: number, hmacInHex: string) => `t=${unixSeconds},v1=${hmacInHex}`
