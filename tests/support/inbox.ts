import type { Send } from './application.ts'

export interface Told {
  readonly event: string
  readonly matterKind: string
  readonly matterId: string
  readonly code?: string
  readonly title?: string
  readonly dueOn?: string
}

/** What somebody's inbox says of one matter. */
export async function toldOf(send: Send, matterId: string): Promise<readonly Told[]> {
  const { notifications } = (await send('GET', '/notifications?limit=100')).json()
  return notifications.filter((one: Told) => one.matterId === matterId)
}

/** Sorted: what was told within one moment has no order. */
export const eventsOf = async (send: Send, matterId: string) =>
  (await toldOf(send, matterId)).map(({ event }) => event).toSorted()
