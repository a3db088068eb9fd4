import type { Label } from '#kernel/codes/index.ts'
import { type IconName, type Page, page } from '#platform/web/ui/index.ts'

/** A big button on the first page of the field. @property may id of the operation that the account must be allowed */
export interface FieldTask {
  readonly href: string
  readonly icon: IconName
  readonly title: Label
  readonly hint: Label
  readonly may?: string
}

/** What a grid worker does here, one line each, most frequent first. */
export const fieldTasks: readonly FieldTask[] = [
  {
    href: '/field/report',
    icon: 'paper',
    title: { zh: '上报纠纷', en: 'Report a dispute' },
    hint: { zh: '一分钟记下是谁、在哪里、什么事', en: 'Who, where and what, within a minute' },
    may: 'recordVisit',
  },
  {
    href: '/field/event',
    icon: 'alert',
    title: { zh: '突发事件', en: 'Sudden event' },
    hint: {
      zh: '聚集、打架、事故，马上报给调处中心',
      en: 'A crowd, a fight, an accident: to the hub at once',
    },
    may: 'reportEvent',
  },
  {
    href: '/field/harm',
    icon: 'shield',
    title: { zh: '报告险情', en: 'Report harm' },
    hint: {
      zh: '未成年人受侵害、家暴、犯罪、生命危险',
      en: 'Harm to a minor, family violence, crime, danger to life',
    },
    may: 'reportHarm',
  },
]

/** The pages behind the tasks, one line each; loaded when first opened, kept for work without a network. */
export const fieldPages: readonly Page[] = [
  page('/field/report', async () => {
    const { FieldReportPage } = await import('#capabilities/reception/web/field-report-page.tsx')
    return FieldReportPage
  }),
  page('/field/event', async () => {
    const { FieldEventPage } = await import('#capabilities/safety/web/field-event-page.tsx')
    return FieldEventPage
  }),
  page('/field/harm', async () => {
    const { FieldHarmPage } = await import('#capabilities/safety/web/field-harm-page.tsx')
    return FieldHarmPage
  }),
  page('/field/password', async () => {
    const { ChangePasswordScreen } = await import('../session/change-password-form.tsx')
    return ChangePasswordScreen
  }),
]
