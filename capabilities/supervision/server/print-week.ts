import type { Officer } from '#capabilities/access/domain/index.ts'
import { render } from '#capabilities/papers/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { weeklyList } from '../domain/documents/weekly-list.ts'
import { orderKinds, orderStates, orderTriggers } from '../domain/index.ts'
import { readWeek } from './read-week.ts'

/** What the list on the screen tells, and no numbers of people: no matter's timeline is told of it (see decision 0005). */
export async function printWeek(
  db: Reader,
  officer: Officer,
  renderer: DocumentRenderer,
  { on, as }: { readonly on: LegalDate; readonly as: 'pdf' | 'word' },
  today: LegalDate,
) {
  const week = await readWeek(db, officer, on, today)
  const document = weeklyList.fill({
    from: week.from,
    to: week.to,
    madeOn: today,
    orders: week.orders.map((order) => ({
      ...order,
      code: order.disputeCode,
      title: order.disputeTitle,
      kind: orderKinds[order.kind].zh,
      trigger: order.triggerWords ?? orderTriggers[order.trigger].zh,
      issuedOn: legalDayOf(Date.parse(order.issuedAt)),
      state: orderStates[order.state].zh,
    })),
    ...(week.isCurrent ? { triggers: week.triggers.map(presentTrigger) } : {}),
  })
  const fileName = `${weeklyList.label.zh}${week.from}`
  return render(renderer, { document, pictures: {} }, fileName, as)
}

function presentTrigger(found: Awaited<ReturnType<typeof readWeek>>['triggers'][number]) {
  return {
    ...found,
    code: found.disputeCode,
    title: found.disputeTitle,
    trigger: orderTriggers[found.trigger].zh,
  }
}
