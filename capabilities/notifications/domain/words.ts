import type { Language } from '#kernel/codes/index.ts'
import { type NotificationEvent, notificationEvents } from './events.ts'
import { type MatterKind, type NamedOutside, namesOutside } from './matters.ts'

/** @property code of the matter; only the kinds of `namesOutside` have one that goes out */
export interface OutsideFacts {
  readonly event: NotificationEvent
  readonly kind?: MatterKind | undefined
  readonly code?: string | undefined
  readonly dueOn?: string | undefined
  readonly address?: string | undefined
}

/**
 * What leaves the house in a mail or an SMS: the code of the matter, what to do, until when. No name, no title, no word of
 * the matter: a telephone lies on tables, a mailbox is read by others.
 */
export function wordsOutside({ event, kind, code: known, dueOn, address }: OutsideFacts, language: Language) {
  const what = notificationEvents[event][language]
  const zh = language === 'zh'
  const name = isNamedOutside(kind) ? namesOutside[kind][language] : undefined
  const code = name === undefined ? undefined : known
  const about = code === undefined ? '' : `${name} ${code}${zh ? '：' : ': '}`
  const until = dueOn === undefined ? '' : zh ? `（期限 ${dueOn}）` : ` (limit ${dueOn})`
  const go = zh ? '请登录定分平台查看办理。' : 'Please sign in to Dingfen.'
  const link = address === undefined ? '' : `\n${address}/desk/notifications`
  return {
    subject: `${zh ? '【定分】' : '[Dingfen] '}${code === undefined ? '' : `${code} `}${what}`,
    text: `${about}${what}${until}${zh ? '。' : '. '}${go}${link}`,
  }
}

function isNamedOutside(kind: MatterKind | undefined): kind is NamedOutside {
  return kind !== undefined && Object.hasOwn(namesOutside, kind)
}

export function testWords(language: Language) {
  return language === 'zh'
    ? { subject: '【定分】测试消息', text: '这是一条测试消息。您能看到它，说明这个渠道可用。' }
    : {
        subject: '[Dingfen] Test',
        text: 'This is a test. That you can read it shows that the channel works.',
      }
}
