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
]

/** The pages behind the tasks, one line each; loaded when first opened, kept for work without a network. */
export const fieldPages: readonly Page[] = [
  page('/field/report', async () => {
    const { FieldReportPage } = await import('#capabilities/reception/web/field-report-page.tsx')
    return FieldReportPage
  }),
  page('/field/password', async () => {
    const { ChangePasswordScreen } = await import('../session/change-password-form.tsx')
    return ChangePasswordScreen
  }),
]
