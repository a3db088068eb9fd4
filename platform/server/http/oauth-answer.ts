import type { ProblemAnswer } from './problems.ts'

const named = ['invalid_request', 'invalid_client', 'unsupported_grant_type', 'invalid_scope'] as const

/** Signs that an error description may hold. @source RFC 6749 5.2: %x20-21 / %x23-5B / %x5D-7E */
const UNSPEAKABLE = /[^\x20-\x21\x23-\x5b\x5d-\x7e]/g

/** A problem as the token endpoint tells it: the name of RFC 6749 5.2 and an English sentence. */
export function oauthAnswer({ code, status, detail, errors = [] }: ProblemAnswer) {
  const own = code.replace(/^.*\./, '').replaceAll('-', '_')
  const places = errors.map(({ at }) => at.replace(/^body\./, '')).join(', ')
  const sentence = places === '' ? detail : `${detail} (${places})`
  const isHttps = status === 429 || status >= 500
  const error =
    named.find((name) => name === own) ?? (isHttps ? 'temporarily_unavailable' : 'invalid_request')
  return {
    status: error === 'invalid_client' ? 401 : isHttps ? status : 400,
    error,
    error_description: sentence.replace(UNSPEAKABLE, ' '),
  }
}
