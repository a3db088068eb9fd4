import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepSessions } from '#capabilities/access/server/index.ts'
import { sweepKeptAnswers } from '#platform/server/http/sweep-kept-answers.job.ts'
import type { AnyJob } from '#platform/server/jobs/index.ts'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
beforeAll(async () => {
  house = await openTestApplication()
})
afterAll(() => house.close())

/** As the worker would: in the server's own role, at the given moment. */
const sweep = (job: AnyJob, at: string) => {
  const clock = () => new Date(at)
  return job.perform({ database: house.database, clock, signal: new AbortController().signal }, {})
}

const rows = (text: string) =>
  asOwner(house.ownerUrl, async (owner) => (await owner.query(text)).rows.map((row) => Object.values(row)[0]))

test('answers kept for a repeated write go after two days, however many they are', async () => {
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(`
      insert into platform.kept_answer (principal, key, operation, digest, status, answer, created_at)
      select case when n <= 6000 then 'old' else 'young' end, gen_random_uuid(), 'x', '', 200, '',
             now() - case when n <= 6000 then interval '49 hours' else interval '47 hours' end
        from generate_series(1, 6010) as n`),
  )
  await sweep(sweepKeptAnswers, '2026-03-04T00:00:00Z')
  expect(await rows('select principal, count(*) from platform.kept_answer group by 1')).toEqual(['young'])
})

test('a session goes when it can no longer be used, an attempt to sign in after 180 days', async () => {
  house.at('2026-03-02T01:00:00Z')
  const send = await house.as('head')
  await sweep(sweepSessions, '2026-03-02T02:00:00Z')
  expect((await send('GET', '/session')).statusCode).toBe(200)
  await sweep(sweepSessions, '2026-03-02T03:30:00Z')
  expect(await rows('select agent from access.session')).toEqual([])
  expect(await rows('select username from access.sign_in_attempt')).toEqual(['head'])
  await sweep(sweepSessions, '2026-08-29T00:59:00Z')
  expect(await rows('select username from access.sign_in_attempt')).toEqual(['head'])
  await sweep(sweepSessions, '2026-08-29T01:01:00Z')
  expect(await rows('select username from access.sign_in_attempt')).toEqual([])
})
