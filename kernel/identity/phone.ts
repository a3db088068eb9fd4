import { ok, type Result, refuse } from '../problems/index.ts'

export type PhoneProblem = 'identity.phone-shape'

/**
 * Digits only, without the country code: what people type differently is one number. Mobile numbers, fixed lines
 * with or without area code, service numbers.
 */
export function normalPhone(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/^\s*(?:\+|00)86(?=[\s-]?\d)/, '')
    .replace(/^\s*86(?=1\d{10}\s*$)/, '')
    .replace(/\D/g, '')
}

export function readPhone(typed: string): Result<string, PhoneProblem> {
  const phone = normalPhone(typed)
  const isMobile = /^1[3-9]\d{9}$/.test(phone)
  const isFixed = /^(0\d{2,3})?[2-9]\d{6,7}$/.test(phone)
  const isService = /^(400|800)\d{7}$|^(1\d{4}|95\d{3}|12\d{3})$/.test(phone)
  return isMobile || isFixed || isService ? ok(phone) : refuse('identity.phone-shape')
}
