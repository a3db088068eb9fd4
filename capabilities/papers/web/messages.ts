import { defineMessages } from '#platform/web/i18n/index.ts'

export const messages = defineMessages('papers', {
  zh: {
    logged: '打印会记入办理经过，文书中显示完整的号码。',
  },
  en: {
    logged: 'Printing goes on the timeline; a printed paper shows numbers in full.',
  },
})
