import { given } from '#platform/server/http/given.ts'
import type { RetentionReading } from '../domain/index.ts'

export const presentKeeping = (reading: RetentionReading) => ({
  ...{ class: reading.class, use: reading.use },
  ...given('since', reading.since),
  ...given('until', reading.until),
  ...{ basis: reading.basis, assumption: reading.assumption },
})
