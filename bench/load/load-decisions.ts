import pg from 'pg'
import { chanceOf } from './chance.ts'
import { copyIn, put, sheet } from './copy-in.ts'
import { inventName } from './words.ts'

const BATCH = 4000
const SEED = 48
const WORDS = 'publicity.public_decision_by_words'

const offences = [
  '未明码标价',
  '销售过期食品',
  '无照经营',
  '虚假宣传',
  '占道经营',
  '未公示健康证明',
  '超标排放污水',
]
const things = [
  '辣椒酱',
  '电梯',
  '压力容器',
  '散装食油',
  '建筑垃圾',
  '网络游戏',
  '出租房屋',
  '危险化学品',
  '渣土车辆',
]
const trades = ['餐饮店', '商行', '建材有限公司', '药房', '网吧', '运输有限公司', '物业服务有限公司']

interface Order {
  readonly ownerUrl: string
  readonly count: number
  readonly now: Date
}

/** Published decisions by the number, as the portal reads them; the sealed part of each is empty, nobody opens it here. */
export async function loadDecisions({ ownerUrl, count, now }: Order): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const units = await owner.query<{ id: string; name: string }>(
      `select id, name from organisations.unit where kind = 'department' order by slug`,
    )
    const [clerk, second] = (
      await owner.query<{ id: string }>(
        `select id from access.account where username like 'dept.%' order by username`,
      )
    ).rows
    const made = await owner.query<{ definition: string }>(
      `select pg_get_indexdef($1::regclass) as definition`,
      [WORDS],
    )
    await owner.query(`drop index ${WORDS}`)
    const chance = chanceOf(SEED)
    for (let first = 0; first < count; first += BATCH) {
      const rows = sheet(
        'publicity.publication',
        ...[
          'id',
          'unit_id',
          'source',
          'source_key',
          'act_type',
          'document_number',
          'decided_on',
          'sealed',
          'defects',
        ],
        ...[
          'state',
          'severity',
          'extent',
          'chosen_by',
          'confirmed_by',
          'published_on',
          'shown',
          'shown_digest',
        ],
        ...['search_text', 'recorded_at', 'recorded_by'],
      )
      for (let at = first; at < Math.min(first + BATCH, count); at += 1) {
        const unit = chance.pick(units.rows)
        const day = new Date(now.getTime() - chance.below(1800) * 86_400_000).toISOString().slice(0, 10)
        const [name, offence, thing] = [
          `${inventName(chance)}${chance.pick(trades)}`,
          chance.pick(offences),
          chance.pick(things),
        ]
        const documentNumber = `石罚〔${day.slice(0, 4)}〕${at + 1}号`
        const fineFen = 100_000 * (1 + chance.below(50))
        const texts = {
          violation: offence,
          facts: `${day}检查发现当事人${name}${offence}，涉及${thing}，责令改正后仍未改正。`,
          basis: `有关管理条例第${1 + chance.below(60)}条`,
          content: `罚款人民币${fineFen / 100}元`,
        }
        const shown = {
          ...{
            actType: 'penalty',
            extent: 'full',
            organ: unit.name,
            documentNumber,
            decidedOn: day,
            servedOn: day,
          },
          ...{ subjects: [{ kind: 'organisation', name }], texts, measures: ['fine'], fineFen },
        }
        const words = [documentNumber, unit.name, name, ...Object.values(texts)].join('\n').toLowerCase()
        const id = `00000000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`
        put(
          rows,
          ...[id, unit.id, 'row', `bench:${at}`, 'penalty', documentNumber, day, new Uint8Array(0), '{}'],
          ...['published', 'general', 'full', clerk?.id, second?.id, day, shown, new Uint8Array(32)],
          ...[words, now, clerk?.id],
        )
      }
      await copyIn(owner, rows)
    }
    await owner.query(made.rows[0]?.definition ?? '')
    await owner.query('vacuum (analyze) publicity.publication')
  } finally {
    await owner.end()
  }
}
