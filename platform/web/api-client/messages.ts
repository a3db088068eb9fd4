import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages('platform.api-client', {
  zh: {
    offline: '网络不通，没有收到答复。您填写的内容仍在，联网后可再次提交，不会重复。',
    unavailable: '系统暂时不可用，请稍后再试。您填写的内容仍在。',
    unreadable: '系统的答复无法识别（{{status}}）。',
  },
  en: {
    offline:
      'No connection, no answer came back. What you typed is still here; send it again when you are online, it will not count twice.',
    unavailable:
      'The system is not available for the moment. What you typed is still here; try again shortly.',
    unreadable: 'The answer of the system could not be read ({{status}}).',
  },
})
