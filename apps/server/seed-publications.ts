import { MARKET } from '../../database/seeds/enforcement/departments.ts'
import {
  type SeedPublication,
  seedCorrection,
  seedPublications,
  seedWithdrawal,
} from '../../database/seeds/enforcement/publications.ts'
import { dayOf } from './seed-story.ts'
import type { Voice } from './seed-voice.ts'

const [CLERK, PUBLISHER, SECOND] = ['dept.clerk', 'dept.publisher', 'dept.head']

interface Desk {
  readonly voice: Voice
  readonly unitIds: ReadonlyMap<string, string>
  readonly now: Date
}

/** Decisions of the market regulator's earlier system, each on its station of the way to the public. */
export async function seedPublicationsOf({ voice, unitIds, now }: Desk): Promise<void> {
  const bytes = tableOf(now)
  const about = `unitId=${unitIds.get(MARKET) ?? ''}&kind=penalty`
  const tried = await voice.tell(CLERK, `/publications/rows/trial?${about}`, bytes)
  const { digest } = tried as unknown as { readonly digest: string }
  const made = await voice.tell(CLERK, `/publications/rows?${about}&digest=${digest}`, bytes)
  const { ids } = made as unknown as { readonly ids: readonly string[] }
  for (const [at, one] of seedPublications.entries()) await play(voice, ids[at] ?? '', one, now)
}

async function play(voice: Voice, id: string, { outcome }: SeedPublication, now: Date): Promise<void> {
  const act = async (username: string, path: string, body: object) => {
    const { version } = await voice.ask<{ version: number }>(PUBLISHER, `/publications/${id}`)
    await voice.tell(username, `/publications/${id}/${path}`, body, version)
  }
  if (outcome === 'to-choose') return
  await act(PUBLISHER, 'choice', { extent: 'full' })
  if (outcome === 'to-confirm') return
  await act(SECOND, 'confirmation', { verdict: 'confirm' })
  await act(PUBLISHER, 'publication', { beforeEffect: true })
  if (outcome === 'corrected') {
    const { words, facts, reason, answer } = seedCorrection
    await voice.tell(PUBLISHER, `/public/decisions/${id}/corrections`, { words })
    // What is corrected replaces the whole text: all that was right goes with it.
    const { texts } = await voice.ask<{ texts: object }>(PUBLISHER, `/publications/${id}`)
    await act(PUBLISHER, 'correction', { verdict: 'correct', texts: { ...texts, facts }, reason })
    await act(SECOND, 'correction-confirmation', { answer })
  }
  if (outcome === 'withdrawn') await act(PUBLISHER, 'withdrawal', { ...seedWithdrawal, on: dayOf(now, 0) })
}

const columns: readonly (readonly [
  heading: string,
  cell: (one: SeedPublication, at: number, now: Date) => string,
])[] = [
  ['行政相对人名称', ({ party }) => party],
  ['行政相对人类别', ({ partyKind }) => partyKind],
  ['行政相对人代码_1(统一社会信用代码)', (one) => (isPerson(one) ? '' : one.partyNumber)],
  ['自然人证件号码', (one) => (isPerson(one) ? one.partyNumber : '')],
  ['行政处罚决定书文号', (one, at, now) => `石市监罚〔${decidedOn(one, now).slice(0, 4)}〕${101 + at}号`],
  ['违法行为类型', ({ violation }) => violation],
  ['违法事实', ({ facts }) => facts],
  ['处罚依据', () => '相关法律、条例的对应条款（演示）'],
  ['处罚类别', ({ content }) => (content.startsWith('警告') ? '警告、罚款' : '罚款')],
  ['处罚内容', ({ content }) => content],
  ['罚款金额(万元)', ({ fineInTenThousand }) => fineInTenThousand],
  ['处罚决定日期', (one, _at, now) => decidedOn(one, now)],
  ['处罚机关', () => '石鼓区市场监督管理局'],
]

const isPerson = ({ partyKind }: SeedPublication) => partyKind === '自然人'

const decidedOn = ({ ago }: SeedPublication, now: Date) => dayOf(now, -ago)

/** No cell of the demo holds a comma or a quotation mark of the plain kind. */
function tableOf(now: Date): Buffer {
  const rows = seedPublications.map((one, at) => columns.map(([, cell]) => cell(one, at, now)))
  return Buffer.from([columns.map(([heading]) => heading), ...rows].map((row) => row.join(',')).join('\n'))
}
