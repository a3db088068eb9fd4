/**
 * Plays a court: delegates one case to the district's mediators, then follows it until it ends.
 *
 *   DINGFEN_URL=… DINGFEN_CLIENT_ID=… DINGFEN_CLIENT_SECRET=… node examples/court.ts [number of the case]
 *
 * Started again with the same number it finds the same referral. `DINGFEN_WAIT=0` looks once and ends.
 */
import { DingfenClient, settingsFrom } from './dingfen-client.ts'

const number = process.argv[2] ?? `（${new Date().getFullYear()}）示例民诉前调${Date.now() % 100_000}号`
const waits = process.env.DINGFEN_WAIT !== '0'
const court = new DingfenClient(settingsFrom(process.env))
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const party = (role: string, name: string) => ({ role, name, kind: 'natural', noIdentityReason: 'not-known' })
const sent = await court.refer({
  kind: 'delegated',
  theirNumber: number,
  consentsStated: true,
  title: '买卖合同货款',
  narrative: '原告请求支付货款八千元，被告称货物有瑕疵。双方同意先行调解。',
  requests: ['支付货款八千元'],
  amountFen: 800_000,
  category: 'contract',
  parties: [party('applicant', '示例原告'), party('respondent', '示例被告')],
  materials: [{ name: '起诉状', form: 'copy', count: 1 }],
})
if (sent.status >= 400) throw new Error(`${sent.body.code}: ${sent.body.detail}`)
const { id, number: theirs, isKnown, dueOn } = sent.body
say(`${number} → ${theirs}${isKnown ? ' (known)' : ''}; answer due ${dueOn ?? '-'}`)

let since = 0
for (;;) {
  const { body } = await court.changes(since)
  for (const event of body.events)
    if (event.referralId === id) say(`${event.position} ${event.type} ${event.at}`)
  const isAtEnd = body.events.length === 0
  since = body.next
  if (!isAtEnd) continue
  const { body: referral } = await court.read(id)
  if (referral.endedOn || !waits) {
    say(`${referral.state} ${referral.outcome ?? referral.ground ?? ''} ${referral.words ?? ''}`.trim())
    break
  }
  await new Promise((later) => setTimeout(later, 5_000))
}
