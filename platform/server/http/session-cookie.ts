import type { FastifyReply } from 'fastify'

export const SESSION_COOKIE = 'dingfen_session'

const attributes = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'strict', secure }) as const

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean, expires?: Date): void {
  void reply.setCookie(SESSION_COOKIE, token, { ...attributes(secure), ...(expires ? { expires } : {}) })
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(SESSION_COOKIE, attributes(secure))
}
