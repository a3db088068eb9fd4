import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane; about 25 ms here. @source RFC 9106 */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** @returns PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$tag` */
export async function digestPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(nonce)}$${encode(tag)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/

export async function isPassword(password: string, digest: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(digest) ?? []
  if (!memory || !passes || !parallelism || !salt || !tag) return false
  const expected = Buffer.from(tag, 'base64')
  const actual = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(expected, actual)
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}

const nobody = digestPassword(randomBytes(24).toString('base64'))

/** Takes as long as a real check, so that the answer does not tell which usernames exist. */
export async function pretendToCheck(password: string): Promise<false> {
  await isPassword(password, await nobody)
  return false
}
