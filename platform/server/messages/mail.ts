import type { Courier } from './courier.ts'

/** @property url `smtp://user:password@host:587` or `smtps://…:465` @property from `定分 <noreply@…>` */
export interface MailSettings {
  readonly url: string
  readonly from: string
}

const PATIENCE_IN_MS = 15_000

/** Over SMTP, one connection per message: a bureau sends some hundred a day. Plain text only. */
export function mailCourier({ url, from }: MailSettings): Courier {
  // Read when the first message leaves: a house without mail does not carry it.
  const open = async () =>
    (await import('nodemailer')).createTransport({
      url,
      connectionTimeout: PATIENCE_IN_MS,
      greetingTimeout: PATIENCE_IN_MS,
      socketTimeout: PATIENCE_IN_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  let transport: ReturnType<typeof open> | undefined
  return async (to, { id, subject, text }) => {
    transport ??= open()
    await (await transport).sendMail({
      from,
      to,
      subject,
      text,
      messageId: `<${id}@dingfen>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}
