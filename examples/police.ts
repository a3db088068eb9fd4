/**
 * Plays a police station: acknowledges whatever the district referred to it and answers each.
 *
 *   DINGFEN_URL=… DINGFEN_CLIENT_ID=… DINGFEN_CLIENT_SECRET=… node examples/police.ts
 *
 * With `DINGFEN_WEBHOOK_SECRET` and `DINGFEN_WEBHOOK_PORT` it listens for webhooks as well and is told at once; without
 * them it asks every few seconds. `DINGFEN_WAIT=0` works off what is there and ends.
 */
import { createServer } from 'node:http'
import { DingfenClient, isSigned, settingsFrom } from './dingfen-client.ts'

const police = new DingfenClient(settingsFrom(process.env))
const { DINGFEN_WEBHOOK_SECRET: webhookSecret, DINGFEN_WEBHOOK_PORT: webhookPort } = process.env
const waits = process.env.DINGFEN_WAIT !== '0'
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`)
/** The day of China, whatever the clock of this machine says. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Says the next thing of one referral, if there is one to say. The state there tells what was already said. */
async function answer(referralId: string): Promise<void> {
  const { body: referral } = await police.read(referralId)
  if (referral.direction !== 'out') return
  const common = { sequence: referral.nextSequence, onDay: today() }
  const message =
    referral.state === 'sent'
      ? { ...common, type: 'receipt', receivedBy: '示例民警' }
      : referral.state === 'received'
        ? {
            ...common,
            type: 'result',
            outcome: 'handled',
            words: '已依法处理。',
            materials: referral.materials
              .filter((one: { form: string }) => one.form === 'original')
              .map((one: { id: string }) => ({ materialId: one.id, returned: true })),
          }
        : undefined
  if (message === undefined) return
  const { status, body } = await police.say(referralId, message)
  if (status >= 400) return say(`${referral.number} ${message.type}: ${body.code}`)
  say(`${referral.number} ${message.type}: ${body.state}, now ${body.referralState}`)
}

let since = 0
/** One after the other: two looks at once would say the same thing twice, which is harmless, and noise. */
let work: Promise<void> = Promise.resolve()
function look(): Promise<void> {
  work = work.then(async () => {
    for (;;) {
      const { body } = await police.changes(since)
      for (const { referralId } of body.events) await answer(referralId)
      since = body.next
      if (body.events.length === 0) return
    }
  })
  return work
}

if (webhookSecret && webhookPort) {
  createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part) => (text += part))
    request.on('end', () => {
      const header = String(request.headers['dingfen-signature'] ?? '')
      const isGenuine = isSigned(header, text, webhookSecret, Math.floor(Date.now() / 1000))
      response.writeHead(isGenuine ? 204 : 401).end()
      if (isGenuine) void look()
    })
  }).listen(Number(webhookPort), '127.0.0.1')
}
await look()
if (waits) setInterval(() => void look(), 5_000)
