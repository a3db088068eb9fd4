import { expect, test } from 'vitest'
import { digestPassword, isPassword } from './password.ts'

test('a password costs whoever guesses it 19 MiB and two passes, and no two digests of it are alike', async () => {
  const [one, another] = [await digestPassword('Quiet-river-42'), await digestPassword('Quiet-river-42')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(another)
  expect(await isPassword('Quiet-river-42', one)).toBe(true)
  expect(await isPassword('quiet-river-42', one)).toBe(false)
  expect(await isPassword('Quiet-river-42', 'no digest')).toBe(false)
})
