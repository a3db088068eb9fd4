import type { Answer } from '#platform/web/api-client/index.ts'
import type { listPublications, readPublication } from '../contract/desk.ts'
import type { readCaseDisclosure } from '../contract.ts'

export type DisclosureOfCase = Answer<typeof readCaseDisclosure>
/** A publication as its page has it, and as the list does. */
export type Publication = Answer<typeof readPublication>
export type PublicationOfList = Answer<typeof listPublications>['publications'][number]
export type Department = Answer<typeof listPublications>['keeps'][number]
