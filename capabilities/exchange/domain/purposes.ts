import { maskedIdentity, maskedName, maskedPhone } from '#kernel/identity/index.ts'

/** What is told of a party. */
export const partyFacts = ['name', 'phone', 'identity'] as const
export type PartyFact = (typeof partyFacts)[number]

/**
 * For what a package may tell who the parties are. A row of the dated rule `exchange.purposes`.
 * @property roles who may make one @property shown in full; everything else is masked @property most matters at once
 */
export interface ExportPurpose {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly roles: readonly string[]
  readonly shown: readonly PartyFact[]
  readonly most: number
  readonly basis: string
  readonly assumption: boolean
}

export const mayExportFor = (purpose: ExportPurpose, roles: readonly string[]): boolean =>
  purpose.roles.some((role) => roles.includes(role))

export interface PartyInFull {
  readonly role: string
  readonly name: string
  readonly phone?: string | undefined
  readonly identity?: string | undefined
}

/**
 * A party as it leaves the house. Of minors, and of matters that are restricted, nothing goes out in full whatever the
 * purpose. @source trap 24 (minors); Personal Information Protection Law art. 28, 34
 */
export function partyForPackage(
  party: PartyInFull,
  { shown }: Pick<ExportPurpose, 'shown'>,
  isSensitive: boolean,
): PartyInFull {
  const isShown = (fact: PartyFact) => !isSensitive && shown.includes(fact)
  const { role, name, phone, identity } = party
  return {
    role,
    name: isShown('name') ? name : maskedName(name),
    ...(phone === undefined ? {} : { phone: isShown('phone') ? phone : maskedPhone(phone) }),
    ...(identity === undefined
      ? {}
      : { identity: isShown('identity') ? identity : maskedIdentity(identity) }),
  }
}
