import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const notificationProblems = {
  'notifications.no-channel': {
    status: 409,
    zh: '平台还没有配置这个渠道，请联系系统管理员。',
    en: 'This channel is not configured; ask the system administrator.',
  },
  'notifications.no-address': {
    status: 409,
    zh: '请先填写并保存接收地址。',
    en: 'Save an address first.',
  },
  'notifications.not-failed': {
    status: 409,
    zh: '只有发送失败的消息可以重新发送。',
    en: 'Only what failed is sent again.',
  },
  'notifications.test-failed': {
    status: 502,
    zh: '没有发出去，对方服务器答复：“{reason}”。',
    en: 'It was not sent. The server answered: “{reason}”.',
  },
  'notifications.bad-cursor': {
    status: 400,
    zh: '翻页位置不正确，请从第一页重新打开。',
    en: 'The place in the list is not right; start from the first page.',
  },
} as const satisfies ProblemKinds
