import type { LightMyRequestResponse } from 'fastify'
import type { TestApplication } from './application.ts'

type MachineSend = (
  method: 'GET' | 'POST',
  path: string,
  options?: { readonly body?: unknown; readonly key?: string },
) => Promise<LightMyRequestResponse>

export interface OutsideSystem {
  readonly id: string
  readonly secret: string
  readonly version: number
  readonly token: string
  /** Speaks with the token. */
  readonly send: MachineSend
}

export interface Shown {
  readonly id: string
  readonly secret: string
}

/** A form as RFC 6749 wants it. */
export function askForToken(house: TestApplication, form: Record<string, string>, authorization?: string) {
  return house.app.inject({
    method: 'POST',
    url: '/api/v1/oauth/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization === undefined ? {} : { authorization }),
    },
    payload: new URLSearchParams(form).toString(),
  })
}

export const basic = ({ id, secret }: Shown) =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`

export async function tokenOf(house: TestApplication, shown: Shown, scope?: string): Promise<string> {
  const form = { grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) }
  const answer = await askForToken(house, form, basic(shown))
  if (answer.statusCode !== 200) throw new Error(`no token: ${answer.body}`)
  return answer.json().access_token
}

export const sendWith =
  (house: TestApplication, token: string): MachineSend =>
  (method, path, { body, key } = {}) =>
    house.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    })

/** A system of the court, registered by the security administrator, with a token in its hand. */
export async function registerSystem(house: TestApplication, overrides: object = {}): Promise<OutsideSystem> {
  const keeper = await house.as('secadmin')
  const body = {
    name: '法院调解平台',
    body: 'court',
    bodyName: '石鼓区人民法院',
    unitId: house.district.unitIds.hub,
    scopes: ['referrals.send', 'referrals.read'],
    ...overrides,
  }
  const registered = await keeper('POST', '/machine-clients', { body })
  if (registered.statusCode !== 201) throw new Error(`not registered: ${registered.body}`)
  const { client, secret } = registered.json()
  const shown = { id: client.id as string, secret: secret as string }
  const token = await tokenOf(house, shown)
  return { ...shown, version: client.version, token, send: sendWith(house, token) }
}
