import { ok, type Result, refuse } from '#kernel/problems/index.ts'

export type PasswordProblem =
  | 'access.password-too-short'
  | 'access.password-too-plain'
  | 'access.password-holds-name'

const SHORTEST = 10

/** At least ten characters of three kinds (lower, upper, digit, other), without the username in it. */
export function judgePassword(password: string, username: string): Result<undefined, PasswordProblem> {
  if ([...password].length < SHORTEST) return refuse('access.password-too-short', { shortest: SHORTEST })
  if (password.toLowerCase().includes(username.toLowerCase())) return refuse('access.password-holds-name')
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]
  if (kinds.filter((kind) => kind.test(password)).length < 3) return refuse('access.password-too-plain')
  return ok()
}
