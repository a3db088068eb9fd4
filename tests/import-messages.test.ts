import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importMessages } from '#capabilities/reception/server/index.ts'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { readLines } from '../apps/cli/read-lines.ts'

let house: TestApplication
let folder: string

beforeAll(async () => {
  house = await openTestApplication()
  folder = await mkdtemp(join(tmpdir(), 'dingfen-import-'))
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})

async function importFile(content: string | Buffer, name = 'messages.jsonl') {
  const file = join(folder, name)
  await writeFile(file, content)
  const options = { door: 'online', source: name, now: new Date('2026-03-02T01:00:00Z') }
  return importMessages(house.database, readLines(file), options)
}

const message = (id: string, more: object = {}) =>
  JSON.stringify({
    id,
    time: '2020/1/6 12:09:38',
    title: '物业乱收费',
    text: '物业公司多收停车费，要求退还。',
    ...more,
  })

test('messages become visits of the hub with their own time and a proposal; no clock runs for them', async () => {
  expect(await importFile(`${message('1')}\n${message('2')}\n`)).toEqual({
    read: 2,
    created: 2,
    skipped: 0,
    rejected: [],
  })
  const reception = await house.as('reception')
  const { visits } = (await reception('GET', '/visits?door=online&text=停车费')).json()
  expect(visits).toHaveLength(2)
  expect(visits[0]).toMatchObject({ receivedAt: '2020-01-06T04:09:38.000Z', unitName: '矛盾纠纷调处中心' })
  const page = (await reception('GET', `/visits/${visits[0].id}`)).json()
  expect(page.proposal.category.reasons.length).toBeGreaterThan(0)
  expect(page).not.toHaveProperty('firstResponderName')
  const clocks = await house.database.many({ name: 'test.clocks', text: 'select from deadlines.clock' })
  expect(clocks).toEqual([])
})

test('what was read is skipped, in the next file as in the next line', async () => {
  const again = `${message('1')}\n${message('3')}\n${message('3')}\n`
  expect(await importFile(again)).toEqual({ read: 3, created: 1, skipped: 2, rejected: [] })
})

test('a bad line is named and stops nothing', async () => {
  const lines = [
    `\ufeff${message('a')}\r`,
    '{"id": "cut off"',
    '',
    message('b', { time: '2020/2/30 10:00:00' }),
    message('c', { text: 'a\0b' }),
    message('d', { time: '2026-03-02T01:00:01Z' }),
    message('e'),
  ]
  expect(await importFile(lines.join('\n'), 'hostile.jsonl')).toEqual({
    read: 6,
    created: 2,
    skipped: 0,
    rejected: [
      { line: 2, reason: 'not-json' },
      { line: 4, reason: 'bad-time' },
      { line: 5, reason: 'unprintable' },
      { line: 6, reason: 'in-the-future' },
    ],
  })
})

test('bytes that are no text, and a line without end, are named as well', async () => {
  const broken = Buffer.concat([
    Buffer.from(message('f')),
    Buffer.from([10, 0xff, 0xfe, 10]),
    Buffer.from('x'.repeat(1_100_000)),
    Buffer.from(`\n${message('g')}`),
  ])
  expect(await importFile(broken, 'bytes.jsonl')).toMatchObject({
    read: 4,
    created: 2,
    rejected: [
      { line: 2, reason: 'not-utf-8' },
      { line: 3, reason: 'line-too-long' },
    ],
  })
})

test('more than one batch, and an empty file', async () => {
  const many = Array.from({ length: 450 }, (_, at) => message(`n${at}`)).join('\n')
  expect(await importFile(many, 'many.jsonl')).toMatchObject({ read: 450, created: 450 })
  expect(await importFile('', 'empty.jsonl')).toEqual({ read: 0, created: 0, skipped: 0, rejected: [] })
})
