import type { z } from 'zod'
import type { Answer } from '#platform/web/api-client/index.ts'
import type { listTypicalCases, readTypicalCase, writeTypicalCase } from '../contract/cases.ts'

/** A case as its page has it, and as the list does. */
export type TypicalCase = Answer<typeof readTypicalCase>
export type CaseOfList = Answer<typeof listTypicalCases>['cases'][number]

/** A case as it is written. */
export type Written = z.input<NonNullable<typeof writeTypicalCase.body>>
