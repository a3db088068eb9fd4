import type { Language } from '#kernel/codes/index.ts'
import { type NotificationEvent, notificationEvents } from './events.ts'

/** @property code of the dispute; a visit or a sudden event has none that goes out */
export interface OutsideFacts {
  readonly event: NotificationEvent
  readonly code?: string | undefined
  readonly dueOn?: string | undefined
  readonly address?: string | undefined
}

/**
 * What leaves the house in a mail or an SMS: the dispute code, what to do, until when. No name, no title, no word of
 * the matter: a telephone lies on tables, a mailbox is read by others.
 */
export function wordsOutside({ event, code, dueOn, address }: OutsideFacts, language: Language) {
  const what = notificationEvents[event][language]
  const zh = language === 'zh'
  const about = code === undefined ? '' : zh ? `纠纷 ${code}：` : `Dispute ${code}: `
  const until = dueOn === undefined ? '' : zh ? `（期限 ${dueOn}）` : ` (limit ${dueOn})`
  const go = zh ? '请登录定分平台查看办理。' : 'Please sign in to Dingfen.'
  const link = address === undefined ? '' : `\n${address}/desk/notifications`
  return {
    subject: `${zh ? '【定分】' : '[Dingfen] '}${code === undefined ? '' : `${code} `}${what}`,
    text: `${about}${what}${until}${zh ? '。' : '. '}${go}${link}`,
  }
}

export function testWords(language: Language) {
  return language === 'zh'
    ? { subject: '【定分】测试消息', text: '这是一条测试消息。您能看到它，说明这个渠道可用。' }
    : {
        subject: '[Dingfen] Test',
        text: 'This is a test. That you can read it shows that the channel works.',
      }
}
