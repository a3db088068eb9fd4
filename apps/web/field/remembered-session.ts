import type { Session } from '../session/session.ts'

const key = 'dingfen.field.session'

/**
 * Who signed in last on this phone, so that the field application opens without a network: names and the list of
 * operations, no token. Rights are decided by the server when something is sent.
 */
export function rememberSession(session: Session | undefined): void {
  try {
    if (session === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(session))
  } catch {} // without storage the application simply needs the network
}

export function rememberedSession(): Session | undefined {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
