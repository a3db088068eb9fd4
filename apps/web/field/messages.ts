import { defineMessages } from '#platform/web/i18n/index.ts'

export const messages = defineMessages('apps.field', {
  zh: {
    place: '定分 · 网格',
    hello: '{{name}}，您好',
    offlineTitle: '当前没有网络',
    offline: '可以照常填写，内容保存在本机；联网后再提交。',
    offlineFirst: '没有网络，无法确认您的身份。请联网登录一次，之后没有网络也能填写。',
    nothingYet: '您的岗位还没有可在这里办理的事项',
    nothingYetHint: '如有疑问，请联系本单位负责人。',
    settings: '设置',
    home: '返回首页',
    desk: '工作台（电脑版）',
  },
  en: {
    place: 'Dingfen · Grid',
    hello: 'Hello, {{name}}',
    offlineTitle: 'No connection at present',
    offline: 'You can go on filling in; it is kept on this device. Submit when you are online again.',
    offlineFirst:
      'Without a connection we cannot tell who you are. Sign in online once; afterwards you can fill in offline.',
    nothingYet: 'Your role has nothing to do here yet',
    nothingYetHint: 'If that seems wrong, ask the head of your unit.',
    settings: 'Settings',
    home: 'Back to the start',
    desk: 'Desk (for computers)',
  },
})
