import { disputeOrder } from '#tests/support/dispute-order.ts'

/** Somebody at the counter of the demo district, over real HTTP. */
export interface Caseworker {
  register(title: string): Promise<Response>
  read(id: string): Promise<Response>
}

export async function signIn(address: string, username = 'hub.reception'): Promise<Caseworker> {
  const session = await post(address, '/session', { username, password: 'Dingfen-2026-demo' })
  if (session.status !== 200) throw new Error(`${username} cannot sign in: ${await session.text()}`)
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    register: (title) =>
      post(address, '/disputes', disputeOrder({ title, divisionCode: '430407001009' }), cookie),
    read: (id) => fetch(`${address}/api/v1/disputes/${id}`, { headers: { cookie } }),
  }
}

function post(address: string, path: string, body: object, cookie = ''): Promise<Response> {
  return fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
}
