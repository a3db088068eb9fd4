import type { Figures } from '#platform/server/http/metrics.ts'
import { countContents } from './content.sql.ts'

/** For the collector of an operator: an alarm belongs on `damaged` above 0. */
export const contentFigures: Figures = {
  name: 'dingfen_contents',
  help: 'Recorded contents in the store, those that are damaged, not read again yet, and days since the oldest reading',
  label: 'what',
  async read(database) {
    const { kept, damaged, unread, oldest_days: days } = await database.one(countContents)
    return { kept, damaged, unread, 'oldest-days': days }
  },
}
