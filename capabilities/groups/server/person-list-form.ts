import type { BinaryAnswer } from '#platform/server/http/route.ts'
import { writeTextWorkbook } from '#platform/server/spreadsheets/index.ts'
import { listColumns } from '../domain/index.ts'

/** The list that people fill in, so that a spreadsheet program does not round their numbers (see `number-rounded`). */
export function personListForm(language: 'zh' | 'en'): BinaryAnswer {
  const columns = listColumns.map((column) => ({
    heading: column[language],
    width: column.width,
    ...('hint' in column ? { hint: column.hint[language] } : {}),
  }))
  const title = language === 'zh' ? '人员名单' : 'Persons'
  return {
    bytes: writeTextWorkbook(title, columns),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: `${title}.xlsx`,
  }
}
