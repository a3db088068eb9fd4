import { schemeKinds } from '#capabilities/authority/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import {
  certificateDays,
  clerkOf,
  MARKET,
  marketAccounts,
  type SeedDepartment,
  seedDepartments,
} from '../../database/seeds/enforcement/departments.ts'
import { csvOf, seedLists } from '../../database/seeds/enforcement/lists.ts'
import { seedReviewers } from '../../database/seeds/enforcement/reviewers.ts'
import { inventedCode } from '../../database/seeds/invented-parties.ts'
import { dayOf } from './seed-story.ts'
import type { Answer, Voice } from './seed-voice.ts'

interface Ground {
  readonly voice: Voice
  readonly unitIds: ReadonlyMap<string, string>
  readonly now: Date
}

const OVERSIGHT = 'bureau.oversight'
let serial = 0

/** What the bureau knows of its departments at the first look: much for one, less for most, nothing for some. */
export async function seedAuthority(ground: Ground): Promise<void> {
  serial = 0
  const bodies = new Map<string, string>()
  for (const department of seedDepartments) {
    bodies.set(department.unit, await body(ground, department))
    await people(ground, department)
    await schemes(ground, department)
  }
  await entrust(ground, bodies)
  for (const list of seedLists) await bringList(ground, list)
  for (const { unit, ...reviewer } of seedReviewers) {
    const since = dayOf(ground.now, -365)
    const order = { ...reviewer, unitId: ground.unitIds.get(unit), since }
    await ground.voice.tell(OVERSIGHT, '/reviewers', order)
  }
}

async function body({ voice, unitIds, now }: Ground, { unit, category, actTypes }: SeedDepartment) {
  const unitId = unitIds.get(unit)
  const { units } = await voice.ask<{ units: readonly { id: string; name: string }[] }>(
    OVERSIGHT,
    '/units?kind=department',
  )
  const { id } = await voice.tell(OVERSIGHT, '/enforcement-bodies', {
    unitId,
    name: units.find((one) => one.id === unitId)?.name,
    kind: 'statutory',
    basis: '区人民政府公告的行政执法主体（演示）',
    actTypes,
    scope: `本区${category}领域`,
    creditCode: inventedCode('organ', 1 + seedDepartments.findIndex((one) => one.unit === unit)),
    validFrom: dayOf(now, -900),
  })
  return id
}

/** One letter that runs, and one that has ended: whoever acts under it acts without power. */
async function entrust({ voice, unitIds, now }: Ground, bodies: ReadonlyMap<string, string>) {
  const letters = [
    { unit: 'department-agriculture', name: '区农业综合行政执法大队', power: 'penalty', from: -200, to: 165 },
    { unit: 'department-health', name: '区卫生监督所', power: 'inspection', from: -400, to: -35 },
  ] as const
  for (const { unit, name, power, from, to } of letters) {
    const common = { basis: '委托书（演示）', scope: '', validFrom: dayOf(now, from) }
    const order = { unitId: unitIds.get(unit), name, kind: 'entrusted', actTypes: [], ...common }
    const { id } = await voice.tell(OVERSIGHT, '/enforcement-bodies', order)
    await voice.tell(OVERSIGHT, `/enforcement-bodies/${id}/entrustments`, {
      principalId: bodies.get(unit),
      items: [],
      powers: [power],
      letterNumber: `执法委托〔2026〕${letters.findIndex((one) => one.unit === unit) + 1}号`,
      validFrom: dayOf(now, from),
      validTo: dayOf(now, to),
    })
  }
}

async function people(ground: Ground, department: SeedDepartment): Promise<void> {
  const { voice, unitIds, now } = ground
  const [clerk, unitId] = [clerkOf(department), unitIds.get(department.unit)]
  const register = async (name: string, service: 'officer' | 'auxiliary') => {
    const username = department.unit === MARKET ? marketAccounts[name] : undefined
    const post = service === 'officer' ? '执法人员' : '协管员'
    const since = dayOf(now, -800)
    return voice.tell(clerk, '/enforcement-officers', { unitId, name, post, service, username, since })
  }
  for (const name of department.auxiliaries ?? []) await register(name, 'auxiliary')
  for (const [name, story] of department.officers) {
    const { id } = await register(name, 'officer')
    if (story === 'none') continue
    serial += 1
    const isMinistry = story === 'ministry' || story === 'unfiled'
    const [from, to] = certificateDays[story]
    const certificate = await voice.tell(clerk, `/enforcement-officers/${id}/certificates`, {
      number: `演示执法证 ${String(serial).padStart(4, '0')}`,
      issuerKind: isMinistry ? 'ministry' : 'province',
      issuer: isMinistry ? '国务院主管部门' : '湖南省人民政府',
      actTypes: department.actTypes,
      category: department.category,
      areas: ['430407'],
      validFrom: dayOf(now, from),
      validTo: dayOf(now, to),
      ...(story === 'ministry' ? { filedOn: dayOf(now, from + 30) } : {}),
    })
    if (story === 'suspended') {
      const state = { state: 'suspended', fromDay: dayOf(now, -12), reason: '投诉核查期间暂扣' }
      await voice.tell(OVERSIGHT, `/certificates/${certificate.id}/states`, state, 1)
    }
    if (story !== 'valid') continue
    const hours = 20 + ((serial * 13) % 50)
    const training = { onDay: dayOf(now, -1), hours, subject: '公共法律知识和业务培训' }
    await voice.tell(clerk, `/enforcement-officers/${id}/training`, training)
  }
}

async function schemes({ voice, unitIds, now }: Ground, department: SeedDepartment): Promise<void> {
  const kinds = codesOf(schemeKinds).slice(0, department.schemes ?? 0)
  for (const [at, kind] of kinds.entries()) {
    await voice.tell(clerkOf(department), '/schemes', {
      unitId: unitIds.get(department.unit),
      kind,
      title: `${department.category}${schemeKinds[kind].zh}`,
      number: `演示〔2025〕${at + 11}号`,
      issuedOn: dayOf(now, -350 + at),
      validFrom: dayOf(now, -330 + at),
    })
  }
}

async function bringList({ voice, unitIds, now }: Ground, list: (typeof seedLists)[number]): Promise<void> {
  const { unit, kind, number, from, rows } = list
  const clerk = clerkOf({ unit })
  const about = new URLSearchParams({ unitId: unitIds.get(unit) ?? '', kind, validFrom: dayOf(now, from) })
  const bytes = csvOf(rows)
  const trial = await voice.tell(clerk, `/authority-lists/trial?${about}`, bytes)
  const { digest } = trial as Answer & { readonly digest: string }
  const adopted = { number, adoptedBy: '局长办公会', basis: '三项制度要求（演示）', digest }
  const order = new URLSearchParams({ ...Object.fromEntries(about), ...adopted })
  await voice.tell(clerk, `/authority-lists?${order}`, bytes)
}
