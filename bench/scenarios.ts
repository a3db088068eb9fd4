import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { person } from '../database/seeds/invented-parties.ts'
import { type Chance, chanceOf } from './load/chance.ts'
import { inventName, inventStory } from './load/words.ts'
import type { Question } from './measure/http-line.ts'

export type Account =
  | 'hub.reception'
  | 'hub.triage'
  | 'street.mediator'
  | 'village.mediator'
  | 'committee.labour'

/** @property ratio of requests per second to those of the bare driver; p99 in milliseconds */
export interface Budget {
  readonly ratio?: number
  readonly p99?: number
}

export interface Scenario {
  readonly name: string
  readonly account: Account
  readonly kind: 'read' | 'write'
  readonly budget: Budget
  /** Matters that are worked on, each once. Without them there is no end to what can be asked. */
  readonly subjects?: readonly string[]
  ask(number: number): Question
}

const READ: Budget = { p99: 50 }
const WRITE: Budget = { ratio: 0.4 }

/** What is measured: the five things of every day, for those who do them. */
export async function scenariosOf(owner: pg.Client): Promise<readonly Scenario[]> {
  const found = await findSubjects(owner)
  return [writing(), ...lists(found), ...pages(found), ...searches(found), ...portal(), ...moves(found)]
}

interface Found {
  readonly units: ReadonlyMap<string, string>
  readonly ofAll: readonly string[]
  readonly ofStreet: readonly string[]
  readonly names: readonly string[]
  readonly codes: readonly string[]
  readonly waiting: readonly string[]
  readonly sent: readonly string[]
}

const HOW_MANY = 120

async function findSubjects(owner: pg.Client): Promise<Found> {
  const units = await owner.query<{ slug: string; id: string }>('select slug, id from organisations.unit')
  const idOf = new Map(units.rows.map(({ slug, id }) => [slug, id]))
  const column = async (sql: string, ...values: unknown[]) => {
    const { rows } = await owner.query<{ value: string }>(sql, values)
    return rows.map(({ value }) => value)
  }
  const some = `order by md5(id::text) limit ${HOW_MANY}`
  const held = `select id as value from disputes.dispute
                 where filing = 'open' and sensitivity = 'ordinary' and version = $3 and routing = $2 and holder_unit_id = $1
                 order by id`
  return {
    units: idOf,
    ofAll: await column(`select id as value from disputes.dispute ${some}`),
    ofStreet: await column(
      `select id as value from disputes.dispute where reach && array[$1]::uuid[] and sensitivity = 'ordinary' ${some}`,
      idOf.get('township-430407001'),
    ),
    names: await column(`select name as value from parties.party where length(name) = 3 ${some}`),
    codes: await column(`select code as value from disputes.dispute ${some}`),
    waiting: await column(held, idOf.get('hub'), 'registered', 1),
    sent: await column(held, idOf.get('committee-labour'), 'dispatched', 2),
  }
}

function writing(): Scenario {
  const chance = chanceOf(99)
  return {
    name: 'write a dispute',
    account: 'hub.reception',
    kind: 'write',
    budget: WRITE,
    ask: () => ({
      method: 'POST',
      path: '/disputes',
      headers: { 'idempotency-key': randomUUID() },
      body: orderOf(chance),
    }),
  }
}

function orderOf(chance: Chance): object {
  const { matter, title, narrative } = inventStory(chance)
  const party = (role: 'applicant' | 'respondent') => {
    const sex = chance.share() < 0.5 ? ('male' as const) : ('female' as const)
    return person({ role, name: inventName(chance), sex, born: '1981-05-04', tail: chance.below(10_000) })
  }
  return {
    door: 'counter',
    origin: 'application',
    title,
    narrative,
    category: matter.category,
    grade: 'simple',
    amountFen: chance.below(5_000_000),
    divisionCode: '430407001009',
    place: `${chance.below(400)}号`,
    parties: [party('applicant'), party('respondent')],
  }
}

function reading(name: string, account: Account, paths: readonly string[]): Scenario {
  return {
    name,
    account,
    kind: 'read',
    budget: READ,
    ask: (number) => ({ method: 'GET', path: paths[number % paths.length] ?? '/disputes' }),
  }
}

/** By state and subtree, ordered by due date; a quarter of them further down. */
function lists({ units }: Found): readonly Scenario[] {
  const states = ['', 'routing=accepted', 'routing=dispatched', 'warning=red']
  const under = ['township-430407002', 'committee-labour', 'community-430407003006', 'hub']
  const subtrees = under.flatMap((slug) => {
    const id = units.get(slug)
    return id === undefined ? [] : states.map((state) => `/disputes?${state}&under=${id}`)
  })
  const own = states.map((state) => `/disputes?${state}`)
  return [
    reading('list: triage officer, whole district', 'hub.triage', own),
    reading('list: triage officer, one subtree', 'hub.triage', subtrees),
    reading('list: one street', 'street.mediator', own),
    reading('list: one community', 'village.mediator', own),
    reading('list: one committee', 'committee.labour', own),
    reading('list: archived, one street', 'street.mediator', ['/disputes?filing=archived']),
  ]
}

function pages({ ofAll, ofStreet }: Found): readonly Scenario[] {
  const pathsOf = (ids: readonly string[]) => ids.map((id) => `/disputes/${id}`)
  return [
    reading('page of a dispute: triage officer', 'hub.triage', pathsOf(ofAll)),
    reading('page of a dispute: one street', 'street.mediator', pathsOf(ofStreet)),
  ]
}

const words = ['工资', '押金', '漏水', '骨折', '鱼塘', '物业', '调解', '电梯', '杉树', '抚养', '工地', '报警']

function searches({ names, codes }: Found): readonly Scenario[] {
  const pathsOf = (texts: readonly string[]) =>
    texts.map((text) => `/disputes?text=${encodeURIComponent(text)}`)
  const tails = Array.from({ length: HOW_MANY }, (_, index) => String(1000 + index * 71).slice(-4))
  return [
    reading('search: word of two characters', 'hub.triage', pathsOf(words)),
    reading('search: word, one street', 'street.mediator', pathsOf(words)),
    reading('search: word, one community', 'village.mediator', pathsOf(words)),
    reading('search: name of three characters', 'hub.triage', pathsOf(names)),
    reading('search: end of a telephone number', 'hub.triage', pathsOf(tails)),
    reading('search: code', 'hub.triage', pathsOf(codes)),
  ]
}

/** What anyone asks of the portal: common words, rare ones, and the list itself. */
function portal(): readonly Scenario[] {
  const pathsOf = (texts: readonly string[]) =>
    texts.map((text) => `/public/decisions?text=${encodeURIComponent(text)}`)
  const two = ['电梯', '过期', '网吧', '药房', '辣椒', '无照', '渣土', '物业']
  const four = ['危险化学', '建筑垃圾', '虚假宣传', '占道经营', '网络游戏', '超标排放', '健康证明', '石罚〔2']
  const serials = Array.from({ length: HOW_MANY }, (_, index) => `${1 + index * 31}号`)
  return [
    reading('portal: word of two characters', 'hub.triage', pathsOf(two)),
    reading('portal: word of four characters', 'hub.triage', pathsOf(four)),
    reading('portal: end of a document number', 'hub.triage', pathsOf(serials)),
    reading('portal: the latest', 'hub.triage', ['/public/decisions', '/public/decisions?actType=penalty']),
  ]
}

function moves({ units, waiting, sent }: Found): readonly Scenario[] {
  const toUnitId = units.get('committee-labour')
  const move = (subjects: readonly string[], version: number, act: string, body: object): Scenario['ask'] => {
    return (number) => ({
      method: 'POST',
      path: `/disputes/${subjects[number]}/${act}`,
      headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
      ...(Object.keys(body).length === 0 ? {} : { body }),
    })
  }
  const write = { kind: 'write', budget: WRITE } as const
  const dispatch = { toUnitId, reason: '按纠纷类型和属地分流' }
  return [
    {
      ...write,
      name: 'move: dispatch',
      account: 'hub.triage',
      subjects: waiting,
      ask: move(waiting, 1, 'dispatches', dispatch),
    },
    {
      ...write,
      name: 'move: accept',
      account: 'committee.labour',
      subjects: sent,
      ask: move(sent, 2, 'acceptance', {}),
    },
  ]
}
