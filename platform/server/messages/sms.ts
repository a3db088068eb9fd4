import type { Courier } from './courier.ts'

/**
 * A gateway that is spoken to over HTTP. In the address, the headers and the body stand the places `{phone}`, `{text}`,
 * `{id}` and `{secret}`; in an address and a form they are encoded, in a JSON body escaped.
 * @property success words that the answer has to contain; where none are named any 2xx is success
 */
export interface SmsSettings {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly secret: string
  readonly success: string | undefined
}

const PATIENCE_IN_MS = 15_000

export function smsCourier(settings: SmsSettings): Courier {
  const { url, method, headers, body, secret, success } = settings
  const isForm = Object.values(headers).some((value) => value.includes('x-www-form-urlencoded'))
  return async (phone, { id, text }) => {
    const facts = { phone, text, id, secret }
    const answer = await fetch(filled(url, facts, encodeURIComponent), {
      method,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, filled(value, facts, (fact) => fact)]),
      ),
      ...(method === 'GET' ? {} : { body: filled(body, facts, isForm ? encodeURIComponent : escaped) }),
      signal: AbortSignal.timeout(PATIENCE_IN_MS),
      redirect: 'error',
    })
    const words = await answer.text()
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    if (success !== undefined && !words.includes(success)) {
      throw new Error(`the gateway answered: ${words.replaceAll(secret || '\u0000', '…').slice(0, 200)}`)
    }
  }
}

type Facts = Readonly<Record<'phone' | 'text' | 'id' | 'secret', string>>

function filled(template: string, facts: Facts, encode: (fact: string) => string): string {
  return template.replace(/\{(phone|text|id|secret)\}/g, (_, name: keyof Facts) => encode(facts[name]))
}

/** As it stands between the quotes of a JSON text. */
function escaped(fact: string): string {
  return JSON.stringify(fact).slice(1, -1)
}
