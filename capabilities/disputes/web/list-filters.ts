import type { z } from 'zod'
import { listDisputes } from '../contract.ts'

/** The filters of the list are the query of the operation itself. */
export const listFilters = listDisputes.query as NonNullable<typeof listDisputes.query>

export type ListFilters = z.input<typeof listFilters>
