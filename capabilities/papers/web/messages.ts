import { defineMessages } from '#platform/web/i18n/index.ts'

export const messages = defineMessages('papers', {
  zh: {
    view: '查看',
    hide: '收起',
    pdf: '打印 PDF',
    word: '下载 Word',
    logged: '打印会记入办理经过，文书中显示完整的号码。',
  },
  en: {
    view: 'View',
    hide: 'Hide',
    pdf: 'Print PDF',
    word: 'Word file',
    logged: 'Printing goes on the timeline; a printed paper shows numbers in full.',
  },
})
