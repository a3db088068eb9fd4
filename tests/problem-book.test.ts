import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problems, routesOf } from '../apps/server/assemble.ts'

const kinds = [...problems.kinds()].map(([code, kind]) => ({ code, ...kind }))

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test.each(kinds)('$code is told in both languages with the same facts', ({ zh, en, status }) => {
  expect(zh).toMatch(/\p{Script=Han}.*[。；]$/u)
  expect(en).toMatch(/^[\x20-\x7e…‘’“”–—]+[.;]$/)
  expect(places(en)).toEqual(places(zh))
  expect(status).toBeGreaterThanOrEqual(400)
})

test('every refusal that a contract announces is in the book', () => {
  const announced = routesOf({} as Parameters<typeof routesOf>[0]).flatMap(({ operation }) =>
    (operation.problems ?? []).map((code) => `${operation.id}: ${code}`),
  )
  const unknown = announced.filter((line) => !problems.kinds().has(line.replace(/^.*: /, '')))
  expect(announced.length).toBeGreaterThan(50)
  expect(unknown).toEqual([])
})

test('a fact that is a label is said in the language of the caller, in the sentence and beside it', () => {
  const refusal = {
    code: 'triage.reason-missing',
    facts: {
      fields: [
        { zh: '难易', en: 'grade' },
        { zh: '风险', en: 'dangers' },
      ],
    },
  }
  expect(problems.answer(refusal, 'en')).toMatchObject({
    detail: expect.stringContaining('grade, dangers'),
    facts: { fields: ['grade', 'dangers'] },
  })
  expect(problems.answer(refusal, 'zh').detail).toContain('难易、风险')
})

test('no refusal carries the Chinese word alone: a label is said in the language of whoever reads it', () => {
  const root = join(import.meta.dirname, '..')
  const files = globSync('capabilities/*/{domain,server}/**/*.ts', { cwd: root })
  const refusals = files.flatMap((file) =>
    (readFileSync(join(root, file), 'utf8').match(/refuse\([^;]{0,300}?\)\n/g) ?? [])
      .filter((call) => /\.zh\b(?!, en)|\p{Script=Han}/u.test(call))
      .map((call) => `${file}: ${call}`),
  )
  expect(files.length).toBeGreaterThan(300)
  expect(refusals).toEqual([])
})
