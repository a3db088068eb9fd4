/** A value that only its maker may call by this name; a `DisputeId` never passes for a `UnitId`. */
export type Brand<Name extends string, Base = string> = Base & { readonly __brand: Name }

/** Identifiers of rows: UUID version 7 (RFC 9562), lower case with hyphens, sortable by the time of making. */
export type AccountId = Brand<'AccountId'>
export type UnitId = Brand<'UnitId'>
export type PersonId = Brand<'PersonId'>
export type VisitId = Brand<'VisitId'>
export type DisputeId = Brand<'DisputeId'>
export type ProceedingId = Brand<'ProceedingId'>
export type PartyId = Brand<'PartyId'>
export type AgreementId = Brand<'AgreementId'>
export type ObligationId = Brand<'ObligationId'>
export type ClockId = Brand<'ClockId'>
export type FileId = Brand<'FileId'>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Of any version: whoever makes an idempotency key may choose. */
export const isUuid = (text: string): boolean => UUID.test(text)

/**
 * UUID version 7 from a moment and randomness; pure, the edge supplies both.
 * @param milliseconds since 1970-01-01T00:00:00Z, 0 to 2^48-1
 * @param random at least 10 bytes
 * @source RFC 9562 section 5.7
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  if (!Number.isInteger(milliseconds) || milliseconds < 0 || milliseconds >= 2 ** 48) {
    throw new RangeError('milliseconds must be a whole number below 2^48')
  }
  if (random.length < 10) throw new RangeError('ten random bytes are needed')
  const bytes = new Uint8Array(16)
  let rest = milliseconds
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
