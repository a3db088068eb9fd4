import { type SeedCase, type SeedCaseStep, seedCases } from '../../database/seeds/enforcement/cases.ts'
import { MARKET, marketAccounts } from '../../database/seeds/enforcement/departments.ts'
import { dayOf } from './seed-story.ts'
import type { Voice } from './seed-voice.ts'

interface Desk {
  readonly voice: Voice
  readonly unitIds: ReadonlyMap<string, string>
  readonly now: Date
}

const [HANDLER, HEAD] = ['dept.handler', 'dept.head']

/** Cases of the market regulator at several stations of their way, so that every light is to be seen. */
export async function seedCasesOf({ voice, unitIds, now }: Desk): Promise<void> {
  const unitId = unitIds.get(MARKET) ?? ''
  await voice.tell(
    HEAD,
    `/enforcement-organs/${unitId}/setting`,
    { documentWord: '石市监', regime: 'market' },
    0,
    'PUT',
  )
  const { bodies } = await voice.ask<{ bodies: readonly { id: string; unitId: string }[] }>(
    HANDLER,
    '/enforcement-bodies',
  )
  const bodyId = bodies.find((body) => body.unitId === unitId)?.id
  const { officers } = await voice.ask<{ officers: readonly { id: string; name: string }[] }>(
    HANDLER,
    '/enforcement-officers',
  )
  const names = Object.keys(marketAccounts)
  const officerIds = officers.filter(({ name }) => names.includes(name)).map(({ id }) => id)
  const ids = new Map<string, string>()
  for (const one of seedCases) {
    const sourceId = one.from === undefined ? undefined : ids.get(one.from)
    const order = {
      unitId,
      bodyId,
      act: one.act,
      title: one.title,
      counterparties: [one.counterparty],
      sourceId,
    }
    const { id } = await voice.tell(HANDLER, '/enforcement-cases', order)
    ids.set(one.slug, id)
    await play(voice, id, one, officerIds, now)
  }
}

async function play(
  voice: Voice,
  id: string,
  { steps }: SeedCase,
  officerIds: readonly string[],
  now: Date,
): Promise<void> {
  let version = 1
  for (const { step, ago, fields, served, reason } of steps) {
    const order = { step, on: dayOf(now, -ago), fields: dated(fields, now), officerIds, reason }
    const done = await voice.tell(HEAD, `/enforcement-cases/${id}/steps`, order, version)
    version += 1
    if (served === undefined) continue
    const serving = { method: 'direct', on: dayOf(now, -served), proof: '当事人签收（演示）' }
    await voice.tell(
      HANDLER,
      `/enforcement-cases/${id}/steps/${(done as { readonly stepId?: string }).stepId}/servings`,
      serving,
      version,
    )
    version += 1
  }
}

/** `ago:3` is the day three days before the seeding. */
function dated(fields: SeedCaseStep['fields'], now: Date) {
  const day = (value: unknown) => (typeof value === 'string' ? /^ago:(-?\d+)$/.exec(value)?.[1] : undefined)
  const entries = Object.entries(fields).map(([code, value]) => [
    code,
    day(value) === undefined ? value : dayOf(now, -Number(day(value))),
  ])
  return Object.fromEntries(entries)
}
