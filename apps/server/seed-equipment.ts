import { MARKET, marketAccounts } from '../../database/seeds/enforcement/departments.ts'
import { type SeedDevice, seedDevices, seedPlan } from '../../database/seeds/enforcement/equipment.ts'
import { dayOf } from './seed-story.ts'
import type { Voice } from './seed-voice.ts'

const CLERK = 'dept.clerk'
const KEEPER = 'bureau.evidence'

interface Desk {
  readonly voice: Voice
  readonly unitIds: ReadonlyMap<string, string>
  readonly now: Date
}

type Officers = readonly { readonly id: string; readonly name: string }[]

/** The ledger of the market regulator, and a purchase that its first department has asked more of. */
export async function seedEquipmentOf({ voice, unitIds, now }: Desk): Promise<void> {
  const unitId = unitIds.get(MARKET) ?? ''
  const { officers } = await voice.ask<{ officers: Officers }>(CLERK, '/enforcement-officers')
  for (const one of seedDevices) await seedDevice({ voice, unitIds, now }, one, officers)
  const { id } = await voice.tell(KEEPER, '/equipment-plans', { kind: 'camera', ...seedPlan })
  const order = { unitId, quantity: 2, reason: '夜间集中检查增加，原有两台已超期使用' }
  await voice.tell(KEEPER, `/equipment-plans/${id}/allocations`, order, 1)
}

async function seedDevice({ voice, unitIds, now }: Desk, one: SeedDevice, officers: Officers): Promise<void> {
  const { assetNumber, serial, model, kind, since, to, drift } = one
  const label = { assetNumber, serial, model, kind, fund: '区财政', inUseSince: dayOf(now, -since) }
  const { id } = await voice.tell(CLERK, '/equipment-devices', { unitId: unitIds.get(MARKET), ...label })
  const path = `/equipment-devices/${id}`
  if (drift !== undefined) await voice.tell(CLERK, `${path}/clock-checks`, { driftSeconds: drift })
  if (one.isInRepair)
    await voice.tell(CLERK, `${path}/moves`, { move: 'repair', reason: '屏幕不亮，已送厂家' }, 1)
  const taker = officers.find(({ name }) => name === to)
  if (taker === undefined) return
  const account = marketAccounts[taker.name]
  const paper = { typedName: taker.name, words: '没有账号，纸质签收单存档' }
  const order = { officerId: taker.id, ...(account === undefined ? paper : { words: '日常执法使用' }) }
  const handover = await voice.tell(CLERK, `${path}/handovers`, order, 1)
  if (account === undefined || one.isPending) return
  await voice.tell(account, `${path}/handovers/${handover.id}/confirmation`, {})
}
