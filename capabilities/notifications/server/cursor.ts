import { z } from 'zod'

/** Where a list that is ordered by moment goes on. */
export interface Place {
  readonly at: string
  readonly id: string
}

const Placed = z.object({ at: z.iso.datetime(), id: z.uuid() })

export function cursorOf({ at, id }: { readonly at: Date; readonly id: string }): string {
  return `${at.toISOString()}_${id}`
}

/** @returns undefined for what never was a cursor of ours */
export function readCursor(cursor: string): Place | undefined {
  const [at, id] = cursor.split('_')
  return Placed.safeParse({ at, id }).data
}
