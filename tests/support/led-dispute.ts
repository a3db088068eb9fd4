import type { Send } from './application.ts'
import { disputeOrder } from './dispute-order.ts'

/** The smallest PNG: one transparent point. */
export const STROKE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** A dispute that is led on step by step through the public API; each step names the version that the last brought. */
export interface LedDispute {
  readonly id: string
  /** @throws when the step is refused: a fixture that does not fit is a bug */
  does(by: Send, path: string, body?: object): Promise<{ readonly id: string }>
}

export async function registerLed(reception: Send, overrides: object = {}): Promise<LedDispute> {
  const { id } = (await reception('POST', '/disputes', { body: disputeOrder(overrides) })).json()
  let version = 1
  return {
    id,
    async does(by, path, body) {
      const answer = await by('POST', `/disputes/${id}${path}`, { version, ...(body ? { body } : {}) })
      if (answer.statusCode >= 300) throw new Error(`${path} was refused: ${answer.body}`)
      version = answer.json().version
      return answer.json()
    },
  }
}

/** From acceptance to the beginning: the mediator is appointed, both sides consent. @returns ids of the parties */
export async function beginLed(led: LedDispute, leader: Send, holder: Send, mediatorId: string) {
  const { parties } = (await leader('GET', `/disputes/${led.id}`)).json()
  const partyIds: string[] = parties.map(({ id }: { id: string }) => id)
  const appointed = { accountId: mediatorId, isHost: true, chosenBy: 'appointed', declared: 'none' }
  await led.does(leader, '/mediation/mediators', appointed)
  for (const partyId of partyIds) {
    const consent = { partyId, answer: 'agreed', channel: 'counter', onDay: '2026-03-02', rightsTold: true }
    await led.does(holder, '/mediation/consents', consent)
  }
  await led.does(holder, '/mediation/beginning')
  return partyIds
}
