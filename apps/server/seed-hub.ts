import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { person } from '../../database/seeds/invented-parties.ts'
import { dayOf } from './seed-story.ts'
import type { Answer, Voice } from './seed-voice.ts'

/** @property disputeIds by the slugs of the demo's matters  @property hoursAgo moves the server's clock, and says when */
export interface Demo {
  readonly voice: Voice
  readonly unitIds: ReadonlyMap<string, string>
  readonly accountIds: ReadonlyMap<string, string>
  readonly disputeIds: ReadonlyMap<string, string>
  readonly hoursAgo: (hours: number) => Date
}

/** What the screens around the matters show at the first look: seats, danger, joint work, supervision, linkage. */
export async function seedHub(demo: Demo): Promise<void> {
  await events(demo)
  await danger(demo)
  await consultation(demo)
  await supervision(demo)
  await referrals(demo)
  await seats(demo)
}

function idIn(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the demo has no ${name}`)
  return id
}

/** An act on a matter as it is now. */
async function actOn({ voice, disputeIds }: Demo, who: string, slug: string, path: string, body: object) {
  const disputeId = idIn(disputeIds, slug)
  const { version } = await voice.ask<Answer>('hub.triage', `/disputes/${disputeId}`)
  return voice.tell(who, `/disputes/${disputeId}${path}`, body, version)
}

/** One that the hub has answered, and one that it has not read yet. */
async function events({ voice, hoursAgo }: Demo): Promise<void> {
  hoursAgo(50)
  const past = {
    kind: 'violence',
    place: '青山街道某夜宵摊',
    words: '两桌客人因让座推搡，一人额头破皮，已劝开，派出所到场登记。',
    headCount: 6,
  }
  const { id } = await voice.tell('grid.worker', '/sudden-events', past)
  hoursAgo(49)
  const said = { words: '已联系派出所和社区，双方愿意调解，安排社区调委会次日回访。' }
  await voice.tell('hub.triage', `/sudden-events/${id}/acknowledgement`, said)
  const seen = hoursAgo(0.6).toISOString()
  hoursAgo(0.4)
  const fresh = {
    kind: 'gathering',
    place: '某小区售楼部门口',
    words: '二十多名业主因交房延期聚集，情绪激动，有人拉横幅，暂未堵路。开发商负责人没有到场。',
    headCount: 24,
    discoveredAt: seen,
  }
  await voice.tell('grid.worker', '/sudden-events', fresh)
}

interface Safety {
  readonly risk: {
    readonly leaders: readonly { readonly accountId: string; readonly colours: readonly string[] }[]
  }
}

async function danger(demo: Demo): Promise<void> {
  const { voice, disputeIds, hoursAgo } = demo
  const colour = async (slug: string, to: string, reason: string) => {
    const disputeId = idIn(disputeIds, slug)
    const { risk } = await voice.ask<Safety>('hub.triage', `/matters/${disputeId}/safety`)
    const leaderId = risk.leaders.find(({ colours }) => colours.includes(to))?.accountId
    await voice.tell('hub.triage', `/disputes/${disputeId}/risk`, { from: 'none', to, leaderId, reason })
  }
  hoursAgo(20)
  await colour('death-at-building-site', 'red', '人员死亡，家属二十余人聚集，有设灵堂的打算。')
  await colour('violence-at-home', 'orange', '一年内多次家庭暴力，孩子在场，对方扬言报复。')
  const family = idIn(disputeIds, 'violence-at-home')
  const page = await voice.ask<{ parties: readonly { id: string }[] }>('hub.triage', `/disputes/${family}`)
  const [she, he] = page.parties
  const apart = { partyId: she?.id, otherPartyId: he?.id, reason: '家庭暴力，双方分开谈话。' }
  await voice.tell('hub.triage', `/disputes/${family}/separations`, apart)
}

/** Convened for the day after tomorrow; one department has answered, the others have not. */
async function consultation(demo: Demo): Promise<void> {
  const { voice, unitIds, hoursAgo } = demo
  const called = hoursAgo(6)
  const body = {
    agenda: '核对十八人工资，商定总包先行支付的办法和时间，稳控到项目部讨薪的苗头。',
    meetsAt: `${dayOf(called, 2)}T09:30:00+08:00`,
    place: '中心会商室',
    unitIds: ['department-human-resources', 'department-housing', 'committee-labour'].map((slug) =>
      idIn(unitIds, slug),
    ),
  }
  await actOn(demo, 'hub.triage', 'site-wages-of-eighteen', '/consultations', body)
  hoursAgo(3)
  const { matters } = await voice.ask<{ matters: readonly { parts: readonly { id: string }[] }[] }>(
    'department.labour',
    '/joint-work',
  )
  const part = matters[0]?.parts[0]?.id
  await voice.tell('department.labour', `/joint-parts/${part}/answer`, { attends: true })
  const opinion = { personName: '樊志远', words: '工资表与考勤可以核对，建议总包先行支付，我局派员到场。' }
  await voice.tell('department.labour', `/joint-parts/${part}/opinions`, opinion)
}

async function supervision(demo: Demo): Promise<void> {
  demo.hoursAgo(26)
  const body = {
    kind: 'supervision-order',
    trigger: 'not-handled',
    reason: '受理已近一周，尚未安排第一次调解。请说明原因，并在三日内安排双方见面。',
  }
  await actOn(demo, 'hub.supervisor', 'operation-dispute', '/supervision-orders', body)
}

/** One letter that came from the court, and one that was drafted for the arbitration commission. */
async function referrals(demo: Demo): Promise<void> {
  const { voice, hoursAgo } = demo
  const today = hoursAgo(4)
  await voice.tell('hub.reception', '/referrals', {
    body: 'court',
    kind: 'delegated',
    bodyName: '某区人民法院（演示）',
    contact: '立案庭书记员',
    theirNumber: '（演示）民诉前调17号',
    letterOn: dayOf(today, -1),
    consentsStated: true,
    title: '民宿装修尾款纠纷',
    narrative: '原告承揽民宿装修，完工后被告以墙面开裂为由拒付尾款二万八千元。双方在立案前同意先行调解。',
    requests: ['支付装修尾款二万八千元'],
    category: 'contract',
    grade: 'simple',
    amountFen: 2_800_000,
    divisionCode: '430407001010',
    parties: [
      person({ role: 'applicant', name: '束国安', sex: 'male', born: '1976-11-30', tail: 71 }),
      person({ role: 'respondent', name: '佘婉如', sex: 'female', born: '1983-04-12', tail: 72 }),
    ],
    materials: [
      { name: '起诉状', form: 'original', count: 2 },
      { name: '装修合同', form: 'copy', count: 1 },
    ],
  })
  await actOn(demo, 'committee.labour', 'injury-at-work', '/referrals', {
    body: 'arbitration',
    kind: 'guided',
    bodyName: '劳动人事争议仲裁委员会（演示）',
    contact: '',
    reason: '双方对劳动关系和伤残等级争议较大，调解不成，引导申请仲裁。',
    materials: [{ name: '调解情况说明', form: 'copy', count: 1 }],
  })
}

/** The window of the hub with its turns, two counsellors on call, and one of them asked just now. */
async function seats({ voice, unitIds, accountIds, hoursAgo }: Demo): Promise<void> {
  const lastWeek = dayOf(hoursAgo(7 * 24))
  const today: LegalDate = legalDayOf(hoursAgo(1).getTime())
  const hub = idIn(unitIds, 'hub')
  const people = (...names: readonly string[]) => names.map((name) => idIn(accountIds, name))
  const seat = { centreUnitId: hub, unitId: hub, hours: [{ from: '08:30', to: '17:30' }] }
  const window = await voice.tell('hub.triage', '/seats', {
    ...seat,
    name: '综合接待窗口',
    attendance: 'resident',
    model: 'rotation',
    memberIds: people('hub.reception', 'hub.mediator'),
  })
  await voice.tell('hub.triage', `/seats/${window.id}/rotation`, {
    from: lastWeek,
    to: dayOf(hoursAgo(1), 20),
  })
  const lawyers = await voice.tell('hub.triage', '/seats', {
    ...seat,
    hours: [],
    name: '律师咨询',
    attendance: 'rotating',
    model: 'weekly',
  })
  const weekly = { accountId: idIn(accountIds, 'lawyer'), from: '14:30', to: '17:30', fromDay: today }
  await voice.tell('hub.triage', `/seats/${lawyers.id}/slots`, { ...weekly, weekday: 3 })
  const counselling = await voice.tell('hub.triage', '/seats', {
    ...seat,
    hours: [],
    name: '心理咨询',
    attendance: 'on-call',
    model: 'on-call',
    memberIds: people('counsellor', 'counsellor.second'),
  })
  hoursAgo(0.3)
  const reason = '来访人失眠多日，谈到父亲去世时情绪激动，需要有人陪伴疏导。'
  await voice.tell('hub.reception', '/on-call-requests', { seatId: counselling.id, reason })
}
