/**
 * A small client of Dingfen's interface for outside systems. It needs nothing but Node 22 or newer and shows what a real
 * one has to do: get a token and a new one in time, send again what got no answer, poll without losing a change, and
 * check the signature of a webhook.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Settings {
  readonly url: string
  readonly id: string
  readonly secret: string
}

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: an example for people who read the OpenAPI document
  readonly body: any
}

/** How the network is reached; a test puts a bad one in between. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const PATIENCE_IN_MS = 10_000
const TRIES = 9
const EARLY_IN_MS = 30_000

export class DingfenClient {
  readonly #settings: Settings
  readonly #fetch: Fetch
  readonly #pauseInMs: number
  #token: { readonly text: string; readonly until: number } | undefined

  constructor(settings: Settings, fetchWith: Fetch = fetch, pauseInMs = 500) {
    this.#settings = settings
    this.#fetch = fetchWith
    this.#pauseInMs = pauseInMs
  }

  /** Refers a matter. Safe to call again with the same order: the number of this side makes it one referral. */
  refer(order: object): Promise<Answer> {
    return this.#call('POST', '/machine/referrals', order)
  }

  /** @param message counted for each referral from 1, without a gap */
  say(referralId: string, message: object): Promise<Answer> {
    return this.#call('POST', `/machine/referrals/${referralId}/messages`, message)
  }

  read(referralId: string): Promise<Answer> {
    return this.#call('GET', `/machine/referrals/${referralId}`)
  }

  find(number: string): Promise<Answer> {
    return this.#call('GET', `/machine/referrals?number=${encodeURIComponent(number)}`)
  }

  /** What changed since a position. Keep `next` where it survives: nothing is told twice, nothing is lost. */
  changes(since: number): Promise<Answer> {
    return this.#call('GET', `/machine/events?since=${since}`)
  }

  /** The same message again until somebody answers; the same key makes it one message there. */
  async #call(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const key = crypto.randomUUID()
    for (let tries = 1; ; tries++) {
      const answer = await this.#once(method, path, key, body).catch((error: Error) => error)
      if (!(answer instanceof Error)) {
        if (answer.status === 401) this.#token = undefined
        const isForLater = answer.status === 401 || answer.status === 429 || answer.status >= 500
        if (!isForLater || tries === TRIES) return answer
      } else if (tries === TRIES) throw answer
      await new Promise((later) => setTimeout(later, this.#pauseInMs * 2 ** (tries - 1)))
    }
  }

  async #once(method: string, path: string, key: string, body: object | undefined): Promise<Answer> {
    const response = await this.#fetch(`${this.#settings.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.#bearer()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_IN_MS),
    })
    return { status: response.status, body: await response.json() }
  }

  async #bearer(): Promise<string> {
    if (this.#token !== undefined && this.#token.until > Date.now()) return this.#token.text
    const { url, id, secret } = this.#settings
    const response = await this.#fetch(`${url}/api/v1/oauth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
      signal: AbortSignal.timeout(PATIENCE_IN_MS),
    })
    const answer = (await response.json()) as Record<string, string | number>
    if (!response.ok) throw new Error(`no token: ${answer.error} (${answer.error_description})`)
    const until = Date.now() + Number(answer.expires_in) * 1000 - EARLY_IN_MS
    this.#token = { text: String(answer.access_token), until }
    return this.#token.text
  }
}

const OLD_IN_SECONDS = 300

/**
 * Whether a webhook comes from the house and is new.
 * @param header `Dingfen-Signature`  @param body byte for byte as it came  @param nowInSeconds of this side's clock
 */
export function isSigned(header: string, body: string, secret: string, nowInSeconds: number): boolean {
  const [, seconds = '', said = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? []
  if (said === '' || Math.abs(nowInSeconds - Number(seconds)) > OLD_IN_SECONDS) return false
  const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest()
  return timingSafeEqual(expected, Buffer.from(said, 'hex'))
}

/** From the environment, as the two players read it. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const { DINGFEN_URL: url, DINGFEN_CLIENT_ID: id, DINGFEN_CLIENT_SECRET: secret } = env
  if (!url || !id || !secret)
    throw new Error(
      'set DINGFEN_URL, DINGFEN_CLIENT_ID and DINGFEN_CLIENT_SECRET; see docs/guides/machine-clients.md',
    )
  return { url: url.replace(/\/+$/, ''), id, secret }
}
