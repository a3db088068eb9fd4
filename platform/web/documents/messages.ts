import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages('platform.documents', {
  zh: { view: '查看', hide: '收起', pdf: '打印 PDF', word: '下载 Word' },
  en: { view: 'View', hide: 'Hide', pdf: 'Print PDF', word: 'Word file' },
})
