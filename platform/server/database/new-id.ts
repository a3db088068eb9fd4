import { randomFillSync } from 'node:crypto'
import { uuidV7 } from '#kernel/ids/index.ts'

/** A new row's id. The caller says which noun it is: `newId<DisputeId>(now)`. */
export function newId<Id extends string = string>(now: Date): Id {
  return uuidV7(now.getTime(), randomFillSync(new Uint8Array(10))) as Id
}
