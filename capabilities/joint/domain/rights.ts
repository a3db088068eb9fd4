import type { CodeList } from '#kernel/codes/index.ts'
import type { GuestKind, PartKind } from './codes.ts'

/** What a part in joint work allows. Confidential notes of mediators are in no part: no row could grant them. */
export const partRights = {
  'read-facts': { zh: '查看案情', en: 'reads the facts' },
  'read-minutes': { zh: '查看工作记录', en: 'reads the minutes' },
  'write-minutes': { zh: '填写工作记录', en: 'writes in the minutes' },
  'write-opinion': { zh: '出具意见', en: 'writes an opinion' },
  'read-agreements': { zh: '查看协议草案', en: 'reads drafts of the agreement' },
} as const satisfies CodeList
export type PartRight = keyof typeof partRights

/**
 * Part by part, exactly what it needs. Minutes may hold what a party conceded, so whoever may judge or prosecute the
 * matter later does not read them.
 * @source joint work: seed 1.1; concessions are not used later: [L5 22][L6 18]; guests: People's Mediation Law art. 20;
 * the rows for guests are a rule of this house, no source draws them
 */
const rightsOfParts = {
  lead: ['read-facts', 'read-minutes', 'write-minutes', 'write-opinion', 'read-agreements'],
  helper: ['read-facts', 'read-minutes', 'write-minutes', 'write-opinion', 'read-agreements'],
  invited: ['read-facts', 'write-opinion'],
  court: ['read-facts', 'write-opinion'],
  police: ['read-facts', 'write-opinion'],
  lawyer: ['read-facts', 'read-minutes', 'write-opinion', 'read-agreements'],
  counsellor: ['read-facts', 'write-opinion'],
  expert: ['read-facts', 'write-opinion'],
  'village-adviser': ['read-facts', 'read-minutes', 'write-opinion', 'read-agreements'],
  'unit-adviser': ['read-facts', 'read-minutes', 'write-opinion', 'read-agreements'],
} as const satisfies Record<PartKind, readonly PartRight[]>

/** Of several parts of one person each right counts once. */
export function rightsOf(kinds: readonly PartKind[]): readonly PartRight[] {
  return [...new Set(kinds.flatMap((kind): readonly PartRight[] => rightsOfParts[kind]))]
}

/** Roles that are no case workers and come as guests with an account. */
export const guestsByProfession = ['lawyer', 'counsellor'] as const

/** Officials come by their office; everybody else only with the parties' consent. @source People's Mediation Law art. 20 */
const officials: readonly GuestKind[] = ['court', 'police']

export function needsConsent(kind: GuestKind): boolean {
  return !officials.includes(kind)
}
