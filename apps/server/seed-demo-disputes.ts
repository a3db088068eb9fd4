import { type Database, statement } from '#platform/server/database/statement.ts'
import { seedDisputes } from '../../database/seeds/demo-disputes.ts'
import { seedMembers } from '../../database/seeds/members.ts'
import type { SeedDispute, SeedStage } from '../../database/seeds/types.ts'
import { type Assembly, assemble } from './assemble.ts'
import { type Voice, withVoices } from './seed-voice.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

const findUnits = statement<{ readonly slug: string; readonly id: string }>(
  'seed.find-units',
  'select slug, id from organisations.unit',
)

/** One matter on its way. @property ago hours between its arrival and the seeding */
interface Story {
  readonly dispute: SeedDispute
  readonly voice: Voice
  readonly unitIds: ReadonlyMap<string, string>
  /** Moves the clock of the server to so many hours after the arrival, never past the present. */
  readonly after: (hours: number) => void
  id: string
  version: number
}

type Step = (story: Story) => Promise<void>

async function register(story: Story): Promise<void> {
  const { dispute, voice } = story
  const { door, origin, title, narrative, category, sector, grade, amountFen } = dispute
  const { entrustingBody, divisionCode, place, flags, sensitivity, parties, registeredBy } = dispute
  const what = { door, origin, entrustingBody, title, narrative, category, sector, grade, amountFen }
  const body = { ...what, divisionCode, place, flags, sensitivity, parties }
  story.after(0)
  keep(story, await voice(registeredBy, '/disputes', body))
}

async function dispatch(story: Story): Promise<void> {
  const { dispute, voice, unitIds } = story
  const toUnitId = unitIds.get(dispute.holder ?? '')
  story.after(2)
  const body = { toUnitId, reason: '按纠纷类型和属地分流' }
  keep(story, await voice('hub.triage', `/disputes/${story.id}/dispatches`, body, story.version))
}

async function accept(story: Story): Promise<void> {
  const { dispute, voice } = story
  story.after(20)
  const who = mediatorAt(dispute.holder ?? '')
  keep(story, await voice(who, `/disputes/${story.id}/acceptance`, undefined, story.version))
}

async function decline(story: Story): Promise<void> {
  const { dispute, voice } = story
  story.after(22)
  const who = mediatorAt(dispute.holder ?? '')
  keep(story, await voice(who, `/disputes/${story.id}/refusal`, dispute.decline, story.version))
}

/** How each stage is reached; stages that are not listed wait for the capability that leads there. */
const stages: Readonly<Partial<Record<SeedStage, readonly Step[]>>> = {
  registered: [register],
  dispatched: [register, dispatch],
  accepted: [register, dispatch, accept],
  declined: [register, dispatch, decline],
}

function keep(story: Story, answer: { readonly id?: string; readonly version: number }): void {
  story.id = answer.id ?? story.id
  story.version = answer.version
}

/** Somebody who may accept what is held there. */
function mediatorAt(unit: string): string {
  return seedMembers.find((member) => member.unit === unit && member.account)?.account ?? 'hub.mediator'
}

/** The demo's matters, each driven to its stage through the public API. @returns how many were made */
export async function seedDemoDisputes(assembly: Assembly, now: Date): Promise<number> {
  let at = now
  const app = await assemble({ ...assembly, clock: () => at, logger: false })
  const { database } = assembly
  const unitIds = await idsOfUnits(database)
  const told = seedDisputes.filter(({ stage }) => stages[stage] !== undefined)
  const oldestFirst = [...told].sort((one, other) => other.receivedDaysAgo - one.receivedDaysAgo)
  await withVoices(app, database, now, async (voice) => {
    for (const dispute of oldestFirst) {
      const arrival = arrivalOf(dispute, now)
      const after = (hours: number) => {
        at = new Date(Math.min(arrival + hours * HOUR, now.getTime()))
      }
      const story: Story = { dispute, voice, unitIds, after, id: '', version: 0 }
      for (const step of stages[dispute.stage] ?? []) await step(story)
    }
  })
  await app.close()
  return told.length
}

async function idsOfUnits(database: Database): Promise<ReadonlyMap<string, string>> {
  const units = await database.many(findUnits)
  return new Map(units.map(({ slug, id }) => [slug, id]))
}

/** During office hours of that day, spread a little by the length of the story. */
function arrivalOf({ receivedDaysAgo, narrative }: SeedDispute, now: Date): number {
  const minutes = narrative.length % 50
  const today = Math.floor((now.getTime() + 8 * HOUR) / DAY) * DAY - 8 * HOUR
  const arrival = today - receivedDaysAgo * DAY + 9 * HOUR + minutes * 60_000
  return Math.min(arrival, now.getTime() - (60 - minutes) * 60_000)
}
