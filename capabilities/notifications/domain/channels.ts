import { minuteInMs } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import type { NotificationGroup } from './events.ts'

/** Ways beside the inbox, which everybody has. */
export const channels = {
  mail: { zh: '电子邮件', en: 'E-mail' },
  sms: { zh: '短信', en: 'SMS' },
} as const satisfies CodeList
export type Channel = keyof typeof channels

export type Choices = Partial<Readonly<Record<NotificationGroup, readonly Channel[]>>>

/**
 * On which channels a person is told beside the inbox. Danger goes out on every channel there is, whatever was chosen.
 * @param byRule the channels of the rule, for who has not chosen
 * @source issue 4: each person's own choice, danger cannot be switched off
 */
export function channelsFor(
  group: NotificationGroup,
  choices: Choices,
  byRule: readonly Channel[],
): readonly Channel[] {
  if (group === 'danger') return Object.keys(channels) as Channel[]
  return choices[group] ?? byRule
}

/** Once is never enough with a mail server that is busy; after the last pause a person has to look. */
const pausesInMinutes = [1, 5, 30, 120, 480] as const

/** @param attempts that failed so far, at least 1 @returns when to try again, or undefined when that was the last time */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const pause = pausesInMinutes[attempts - 1]
  return pause === undefined ? undefined : new Date(now.getTime() + pause * minuteInMs)
}

export const deliveryStates = {
  waiting: { zh: '等待发送', en: 'Waiting' },
  sent: { zh: '已发送', en: 'Sent' },
  failed: { zh: '发送失败', en: 'Failed' },
  withheld: { zh: '没有发送', en: 'Withheld' },
} as const satisfies CodeList
export type DeliveryState = keyof typeof deliveryStates

/** Why something was not sent, or how it failed. */
export const deliveryReasons = {
  'no-channel': { zh: '没有配置这个渠道', en: 'the channel is not configured' },
  'no-address': { zh: '本人没有填写地址', en: 'the person gave no address' },
  'out-of-reach': { zh: '本人已不能查看这件事', en: 'the person no longer reaches the matter' },
} as const satisfies CodeList
