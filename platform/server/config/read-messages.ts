import type { MailSettings, SmsSettings } from '../messages/index.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** @param wrong collects sentences about what is not right */
export function readMail(env: Environment, wrong: string[]): MailSettings | undefined {
  const { DINGFEN_SMTP_URL: url, DINGFEN_MAIL_FROM: from } = env
  if (!url) return undefined
  if (!/^smtps?:$/.test(protocolOf(url))) wrong.push('DINGFEN_SMTP_URL is smtp://… or smtps://…')
  if (!from)
    wrong.push('DINGFEN_MAIL_FROM is needed with DINGFEN_SMTP_URL: the sender, such as 定分 <noreply@…>')
  return { url, from: from ?? '' }
}

const methods = ['POST', 'GET', 'PUT'] as const

export function readSms(env: Environment, wrong: string[]): SmsSettings | undefined {
  const url = env.DINGFEN_SMS_URL
  if (!url) return undefined
  const asked = env.DINGFEN_SMS_METHOD || 'POST'
  const method = methods.find((known) => known === asked)
  if (method === undefined) wrong.push('DINGFEN_SMS_METHOD is one of GET, POST, PUT')
  if (!/^https?:$/.test(protocolOf(url))) wrong.push('DINGFEN_SMS_URL is http://… or https://…')
  const body = env.DINGFEN_SMS_BODY || '{"phone":"{phone}","text":"{text}"}'
  if (!`${url}${body}`.includes('{phone}') || !`${url}${body}`.includes('{text}')) {
    wrong.push('DINGFEN_SMS_URL and DINGFEN_SMS_BODY name {phone} and {text} somewhere')
  }
  return {
    url,
    method: method ?? 'POST',
    headers: readHeaders(env.DINGFEN_SMS_HEADERS, wrong),
    body,
    secret: env.DINGFEN_SMS_SECRET ?? '',
    success: env.DINGFEN_SMS_SUCCESS || undefined,
  }
}

/** One header per line of a JSON object. */
function readHeaders(text: string | undefined, wrong: string[]): Readonly<Record<string, string>> {
  const usual = { 'content-type': 'application/json' }
  if (!text) return usual
  try {
    const headers: unknown = JSON.parse(text)
    const isObject = typeof headers === 'object' && headers !== null && !Array.isArray(headers)
    if (isObject && Object.values(headers).every((value) => typeof value === 'string')) {
      return headers as Record<string, string>
    }
  } catch {}
  wrong.push('DINGFEN_SMS_HEADERS is a JSON object of names and values')
  return usual
}

function protocolOf(url: string): string {
  return URL.canParse(url.replace(/[{}]/g, '')) ? new URL(url.replace(/[{}]/g, '')).protocol : ''
}
