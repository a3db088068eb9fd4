import { addDays, legalDayOf } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import { seedDisputes } from '../../database/seeds/demo-disputes.ts'
import { seedMembers } from '../../database/seeds/members.ts'
import type { SeedDispute, SeedStage } from '../../database/seeds/types.ts'
import { type Assembly, assemble } from './assemble.ts'
import { seedAuthority } from './seed-authority.ts'
import { seedCasesOf } from './seed-cases.ts'
import { seedEquipmentOf } from './seed-equipment.ts'
import { seedGuidance } from './seed-guidance.ts'
import { type Demo, seedHub } from './seed-hub.ts'
import {
  archive,
  begin,
  close,
  draft,
  fail,
  followUp,
  perform,
  signAll,
  signFirst,
  talk,
} from './seed-mediation.ts'
import { seedPublicationsOf } from './seed-publications.ts'
import { seedRecordingsOf } from './seed-recordings.ts'
import { seedReturnsOf } from './seed-returns.ts'
import { seedReviewsOf } from './seed-reviews.ts'
import { act, type Step, type Story } from './seed-story.ts'
import { withVoices } from './seed-voice.ts'

const HOUR = 60 * 60 * 1000

const findUnits = statement<{ readonly slug: string; readonly id: string }>(
  'seed.find-units',
  'select slug, id from organisations.unit',
)

const findAccounts = statement<{ readonly username: string; readonly id: string }>(
  'seed.find-accounts',
  'select username, id from access.account',
)

const register: Step = async (story) => {
  const { dispute, voice } = story
  const { door, origin, title, narrative, category, sector, grade, amountFen } = dispute
  const { entrustingBody, divisionCode, place, flags, sensitivity, parties, registeredBy } = dispute
  const what = { door, origin, entrustingBody, title, narrative, category, sector, grade, amountFen }
  const body = { ...what, divisionCode, place, flags, sensitivity, parties }
  story.after(0)
  const { id, version } = await voice.tell(registeredBy, '/disputes', body)
  story.id = id
  story.version = version
}

/** Taken down at the door, and not yet a dispute. */
const visit: Step = async ({ dispute, voice, after }) => {
  const { door, title, narrative, divisionCode, place, registeredBy } = dispute
  after(0)
  await voice.tell(registeredBy, '/visits', { door, title, narrative, divisionCode, place })
}

const dispatch: Step = async (story) => {
  story.after(2)
  const toUnitId = story.unitIds.get(story.dispute.holder ?? '')
  await act(story, 'hub.triage', '/dispatches', { toUnitId, reason: '按纠纷类型和属地分流' })
}

const accept: Step = async (story) => {
  story.after(20)
  await act(story, story.handler, '/acceptance')
}

const decline: Step = async (story) => {
  story.after(22)
  await act(story, story.handler, '/refusal', story.dispute.decline)
}

const accepted = [register, dispatch, accept]
const mediating = [...accepted, begin, talk]
const effective = [...mediating, draft, signAll]
const closed = [...effective, perform, followUp, close]

/** How each stage is reached. */
const stages: Readonly<Record<SeedStage, readonly Step[]>> = {
  visit: [visit],
  registered: [register],
  dispatched: [register, dispatch],
  accepted,
  declined: [register, dispatch, decline],
  mediating,
  'agreement-signing': [...mediating, draft, signFirst],
  effective,
  closed,
  archived: [...closed, archive],
  failed: [...accepted, fail],
}

/** The demo's limits are told of today, not tomorrow morning. */
const watchLimits = statement(
  'seed.watch-limits',
  `select from graphile_worker.add_job('notifications.watch-limits')`,
)

/** Somebody who may accept what is held there. */
function mediatorAt(unit: string): string {
  return seedMembers.find((member) => member.unit === unit && member.account)?.account ?? 'hub.mediator'
}

/** The demo's matters, each driven to its stage through the public API. @returns how many were made */
export async function seedDemoDisputes(assembly: Assembly, now: Date): Promise<number> {
  let at = now
  const app = await assemble({ ...assembly, clock: () => at, logger: false })
  const { database } = assembly
  const unitIds = new Map((await database.many(findUnits)).map(({ slug, id }) => [slug, id]))
  const accountIds = new Map((await database.many(findAccounts)).map(({ username, id }) => [username, id]))
  const ids = new Map<string, string>()
  const oldestFirst = [...seedDisputes].sort((one, other) => other.receivedDaysAgo - one.receivedDaysAgo)
  await withVoices(app, database, now, async (voice) => {
    for (const dispute of oldestFirst) {
      const arrival = arrivalOf(dispute, now)
      const after = (hours: number) => {
        at = new Date(Math.min(arrival + hours * HOUR, now.getTime()))
        return at
      }
      const handler = mediatorAt(dispute.holder ?? '')
      const story: Story = { dispute, voice, unitIds, accountIds, handler, after, id: '', version: 0 }
      for (const step of stages[dispute.stage]) await step(story)
      ids.set(dispute.slug, story.id)
    }
    at = now
    await seedGuidance(voice, unitIds)
    const hoursAgo = (hours: number) => {
      at = new Date(now.getTime() - hours * HOUR)
      return at
    }
    const demo: Demo = { voice, unitIds, accountIds, disputeIds: ids, hoursAgo }
    await seedHub(demo)
    at = now
    await seedAuthority({ voice, unitIds, now })
    await seedCasesOf({ voice, unitIds, now })
    await seedReviewsOf({ voice, now })
    await seedPublicationsOf({ voice, unitIds, now })
    await seedRecordingsOf({ voice, unitIds, now, database, files: assembly.files })
    await seedEquipmentOf({ voice, unitIds, now })
    const goTo = (days: number) => {
      at = new Date(now.getTime() + days * 24 * HOUR)
    }
    await seedReturnsOf({ voice, unitIds, now, goTo })
  })
  await app.close()
  await database.many(watchLimits)
  return seedDisputes.length
}

/** During office hours of that day, spread a little by the length of the story. */
function arrivalOf({ receivedDaysAgo, narrative }: SeedDispute, now: Date): number {
  const minutes = narrative.length % 50
  const day = addDays(legalDayOf(now.getTime()), -receivedDaysAgo)
  const arrival = Date.parse(`${day}T09:00+08:00`) + minutes * 60_000
  return Math.min(arrival, now.getTime() - (60 - minutes) * 60_000)
}
