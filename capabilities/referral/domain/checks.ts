import type { Direction, MaterialForm } from './codes.ts'

export type Referability = 'open' | 'failed' | 'settled' | 'archived'

/** A matter is sent on while it is open, or after it failed; one that was settled has nowhere to go. */
export function referability(matter: {
  readonly filing: 'open' | 'closed' | 'archived' | 'merged'
  readonly hasAgreement: boolean
}): Referability {
  if (matter.filing === 'open') return 'open'
  if (matter.filing !== 'closed') return 'archived'
  return matter.hasAgreement ? 'settled' : 'failed'
}

export interface PartyAnswer {
  readonly partyId: string
  readonly agreed: boolean | undefined
}

export type ConsentStanding = 'not-needed' | 'given' | 'missing' | 'refused'

/** A refusal is not a missing answer. @source People's Mediation Law art. 17; [P4 19], [L8 33], [P1 66] */
export function consentStanding(needsConsent: boolean, answers: readonly PartyAnswer[]): ConsentStanding {
  if (!needsConsent) return 'not-needed'
  if (answers.some(({ agreed }) => agreed === false)) return 'refused'
  return answers.length > 0 && answers.every(({ agreed }) => agreed === true) ? 'given' : 'missing'
}

export interface HeldMaterial {
  readonly id: string
  readonly form: MaterialForm
}

export interface Accounted {
  readonly materialId: string
  readonly returned: boolean
  readonly words?: string | undefined
}

/**
 * Originals of which nobody says yet what became of them: each goes back, or it is said why it does not.
 * @source [L5 21]: on failure the complaint and the materials are returned
 */
export function unaccounted(
  materials: readonly HeldMaterial[],
  told: readonly Accounted[],
): readonly string[] {
  return materials
    .filter(({ form }) => form === 'original')
    .filter(({ id }) => {
      const one = told.find(({ materialId }) => materialId === id)
      return one === undefined || !(one.returned || (one.words ?? '').trim() !== '')
    })
    .map(({ id }) => id)
}

/** Originals of another body that lie here after it ended; why they were kept may have passed. */
export function keptOriginals<
  Material extends { readonly form: MaterialForm; readonly returned: boolean | null },
>(referral: {
  readonly direction: Direction
  readonly isOpen: boolean
  readonly materials: readonly Material[]
}): readonly Material[] {
  if (referral.direction === 'out' || referral.isOpen) return []
  return referral.materials.filter(({ form, returned }) => form === 'original' && returned === false)
}

/** One name is the other with something before it: 衡阳市石鼓区人民法院 and 石鼓区人民法院. Both as `normalNumber` makes them. */
export function mayBeOneBody(name: string, other: string): boolean {
  return name !== other && (name.endsWith(other) || other.endsWith(name))
}

/** Numbers are compared without spaces, brackets and width: 〔2026〕 is (2026). */
export function normalNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}〔〕【】]/g, '')
}
