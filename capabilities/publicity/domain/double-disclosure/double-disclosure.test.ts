import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { creditCheckDigitOf } from '#kernel/identity/index.ts'
import { penalty } from '../decision.fixture.ts'
import type { DecisionPerson } from '../decision.ts'
import {
  barringDefects,
  cellsOf,
  checkRecord,
  layouts,
  type ReadRow,
  readDisclosureRows,
  recordsOf,
} from './index.ts'

const measureWords = { fine: '罚款', warning: '警告', 'confiscate-income': '没收违法所得' }
const context = {
  source: { name: '石鼓区司法局', code: '11990000MB11111111' },
  publicUntil: legalDate('2027-03-02'),
  measureWords,
}
const code = (first17: string) => first17 + creditCheckDigitOf(first17)
const shop: DecisionPerson = {
  ...{ role: 'subject', kind: 'organisation', name: '测东商行有限公司' },
  codes: { creditCode: code('91990000MA0000000') },
}

describe('a decision as the standard wants it', () => {
  test('of an organisation: exact amounts in ten thousands, all columns in order, nothing missing', () => {
    const decision = penalty({
      people: [shop, { role: 'legal-representative', kind: 'citizen', name: '测甲' }],
      ...{ measures: ['fine', 'warning'], fineFen: 123_456_789 },
      texts: { violation: '违反价格规定', facts: '事实', basis: '价格法', content: '罚款' },
    })
    const [record = {}] = recordsOf(decision, context)
    expect(record).toMatchObject({
      kinds: '罚款；警告',
      fine: '123.456789',
      partyKind: '法人及非法人组织',
      publicUntil: '2027-03-02',
    })
    expect(checkRecord(record, 'penalty', 'six-codes')).toEqual([])
    const cells = cellsOf(record, 'penalty', 'six-codes')
    expect(cells).toHaveLength(layouts['six-codes'].penalty.length)
    expect(cells[0]).toBe('测东商行有限公司')
  })

  test('of a citizen: the identity number stands here, for the platform alone', () => {
    const [record] = recordsOf(penalty(), context)
    expect(record).toMatchObject({ citizenDocument: '身份证', citizenNumber: '990000199001010017' })
    expect(record).not.toHaveProperty('creditCode')
  })

  test('the older layout has one column for whatever code there is', () => {
    const old: DecisionPerson = {
      role: 'subject',
      kind: 'organisation',
      name: '测西厂',
      codes: { businessNumber: '430000000000001' },
    }
    const [record = {}] = recordsOf(penalty({ people: [old] }), context)
    const at = (layout: 'six-codes' | 'older', column: string) =>
      cellsOf(record, 'penalty', layout)[layouts[layout].penalty.findIndex((one) => one.code === column)]
    expect(at('older', 'CF_XDR_SHXYM')).toBe('430000000000001')
    expect(at('six-codes', 'CF_XDR_SHXYM')).toBe('')
    expect(at('six-codes', 'CF_XDR_GSZC')).toBe('430000000000001')
  })

  test('the report names column and fault', () => {
    const [record = {}] = recordsOf(
      penalty({ people: [{ ...shop, codes: {}, name: '测'.repeat(201) }], texts: {} }),
      context,
    )
    const faults = checkRecord(record, 'penalty', 'six-codes').map(({ column, what }) => `${column} ${what}`)
    expect(faults).toEqual(
      expect.arrayContaining(['CF_XDR_MC too-long', 'CF_SY missing', 'CF_XDR_SHXYM no-code']),
    )
  })

  test('two parties of one decision are two rows', () => {
    expect(
      recordsOf(penalty({ people: [shop, { ...shop, name: '测南商行' }] }), context).map(
        ({ party }) => party,
      ),
    ).toEqual(['测东商行有限公司', '测南商行'])
  })

  test('what is written in either layout is read back, fen by fen', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.constantFrom('six-codes' as const, 'older' as const),
        (fineFen, layout) => {
          const [record = {}] = recordsOf(penalty({ people: [shop], fineFen }), context)
          const headings = layouts[layout].penalty.map(({ label }) => label)
          const rows = [headings, cellsOf(record, 'penalty', layout)]
          const [row] = read(rows)
          expect(row?.record.party).toBe('测东商行有限公司')
          expect(row?.decidedOn).toBe('2026-03-02')
          if (layout === 'six-codes') expect(row?.fineFen).toBe(fineFen)
          expect(row?.rest).toEqual({})
        },
      ),
      { numRuns: 40 },
    )
  })
})

const read = (rows: readonly (readonly string[])[]) =>
  readDisclosureRows(
    rows.map((texts, at) => ({ line: at + 1, texts })),
    { kind: 'penalty', measureWords },
  )

describe('rows that come in', () => {
  const headings = [
    'CF_XDR_MC',
    'CF_WSH',
    'CF_JDRQ',
    'CF_CFJG',
    'CF_NR',
    'CF_NR_FK',
    'CF_CFLB',
    'CF_YJ',
    'CF_SY',
    '自编列',
  ]
  const good = [
    '测东商行',
    '石市监罚〔2026〕1号',
    '2026-03-02',
    '石鼓区市场监督管理局',
    '罚款',
    '0.2',
    '罚款',
    '价格法',
    '事实',
    '存档A',
  ]
  const changed = (changes: Readonly<Record<string, string>>) =>
    read([headings, good.map((text, at) => changes[headings[at] ?? ''] ?? text)])[0] as ReadRow

  test('a sound one has no defects; a column nobody knows is kept', () => {
    expect(changed({})).toMatchObject({
      defects: [],
      fineFen: 200_000,
      measures: ['fine'],
      rest: { 自编列: '存档A' },
    })
  })

  test.each([
    [{ CF_XDR_MC: '' }, ['party-missing']],
    [{ CF_JDRQ: '' }, ['day-missing']],
    [{ CF_JDRQ: '2026-02-30' }, ['day-unreadable']],
    [{ CF_JDRQ: '2026年3月2日' }, []],
    [{ CF_JDRQ: '20260302' }, []],
    [{ CF_NR_FK: '两千' }, ['amount-unreadable']],
    [{ CF_NR_FK: '-1' }, ['amount-negative']],
    [{ CF_NR_FK: '2000元' }, []],
    [{ CF_CFLB: '罚款|责令改正' }, ['kind-unknown']],
    [{ CF_WSH: '石市监罚[2026]1号' }, ['number-odd']],
    [{ CF_WSH: '' }, ['number-missing']],
    [{ CF_SY: '' }, ['facts-missing']],
  ])('%o: %o', (changes, defects) => expect(changed(changes).defects).toEqual(defects))

  test('two columns of one meaning lose nothing', () => {
    const [row] = read([
      ['CF_XDR_MC', '行政相对人名称'],
      ['测甲店', '测乙店'],
    ])
    expect([row?.record.party, row?.rest]).toEqual(['测甲店', { 行政相对人名称: '测乙店' }])
  })
})

const folder = join(import.meta.dirname, '../../../../../shared/data/enforcement')
/** A line with quoted cells; the files at hand have no line breaks in cells. */
const cells = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
const file = (name: string) =>
  readFileSync(`${folder}/${name}`, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .map(cells)

describe.skipIf(!existsSync(folder))('real rows of others (skipped where they are not at hand)', () => {
  test.each([
    ['penalty_rows_real.csv', 'penalty'],
    ['permit_rows_real.csv', 'licence'],
  ] as const)('%s: every cell is kept, every fault named', (name, kind) => {
    const [headings = [], ...rows] = file(name)
    const found = readDisclosureRows(
      [headings, ...rows].map((texts, at) => ({ line: at + 1, texts })),
      { kind, measureWords },
    )
    expect(found).toHaveLength(rows.length)
    found.forEach((row, at) => {
      const kept = [...Object.values(row.record), ...Object.values(row.rest)]
      expect(rows[at]?.filter((text) => text.trim() !== '' && !kept.includes(text.trim()))).toEqual([])
    })
  })

  test('the faults of the penalties are those that are there', () => {
    const found = readDisclosureRows(
      file('penalty_rows_real.csv').map((texts, at) => ({ line: at + 1, texts })),
      { kind: 'penalty', measureWords },
    )
    const count = (defect: string) =>
      found.filter(({ defects }) => (defects as readonly string[]).includes(defect)).length
    expect(found).toHaveLength(15)
    expect(found.map(({ fineFen }) => fineFen).slice(0, 5)).toEqual([
      2_000_000, 54_000_000, 8_000_000, 3_000_000, 8_000_000,
    ])
    expect({
      days: count('day-missing'),
      numbers: count('number-missing'),
      kinds: count('kind-unknown'),
      odd: count('number-odd'),
    }).toEqual({
      ...{ days: 12, numbers: 2, kinds: 3, odd: 2 },
    })
    expect(found.filter(({ defects }) => !defects.some((one) => barringDefects.includes(one)))).toHaveLength(
      3,
    )
  })
})
