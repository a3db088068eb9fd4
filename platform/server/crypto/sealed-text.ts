import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keys } from './keys.ts'

const VERSION = 1
const NONCE = 16
const TAG = 32

/**
 * Seals a text for rest: version byte, 16-byte nonce, SM4-CTR ciphertext, HMAC-SM3 over all of it
 * (encrypt-then-MAC; this Node's OpenSSL has no SM4-GCM).
 * @source GB/T 32907-2016 (SM4), GB/T 32905-2016 (SM3)
 */
export function seal(keys: Keys, plain: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('sm4-ctr', keys.cipher, nonce)
  const body = Buffer.concat([Buffer.of(VERSION), nonce, cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([body, createHmac('sm3', keys.mac).update(body).digest()])
}

/** @throws when the bytes were not sealed with these keys, or were altered */
export function unseal(keys: Keys, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < 1 + NONCE + TAG || bytes[0] !== VERSION) throw new Error('not a sealed text')
  const body = bytes.subarray(0, bytes.length - TAG)
  const expected = createHmac('sm3', keys.mac).update(body).digest()
  if (!timingSafeEqual(expected, bytes.subarray(bytes.length - TAG)))
    throw new Error('a sealed text was altered')
  const decipher = createDecipheriv('sm4-ctr', keys.cipher, body.subarray(1, 1 + NONCE))
  return Buffer.concat([decipher.update(body.subarray(1 + NONCE)), decipher.final()]).toString('utf8')
}
