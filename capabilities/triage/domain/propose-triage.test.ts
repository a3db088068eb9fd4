import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dangerLevels, type Grade } from '#capabilities/disputes/domain/index.ts'
import { wordsOf } from './find-words.ts'
import type { TriageInput } from './proposal.ts'
import { proposeTriage, rulesInForce } from './propose-triage.ts'
import { triageTable } from './table/index.ts'

const propose = (input: Partial<TriageInput>) =>
  proposeTriage({ narrative: '', parties: ['natural', 'natural'], ...input }, triageTable)

const gravity: Readonly<Record<Grade, number>> = { simple: 0, complex: 1, major: 2 }

describe('a proposal', () => {
  test.each([
    {
      narrative: '李某与妻子长期分居，现要求离婚，双方对孩子抚养费每月数额谈不拢。',
      category: 'marriage-family',
      sector: 'family',
      grade: 'simple',
      unit: 'community-committee',
      why: 'a simple family matter stays in the community',
    },
    {
      narrative: '楼上住户卫生间漏水，把我家客厅天花板泡坏了，找邻居几次都不肯修。',
      category: 'neighbour',
      sector: undefined,
      grade: 'simple',
      unit: 'community-committee',
      why: 'neighbours are simple and have no industry',
    },
    {
      narrative: '包工头拖欠我们3名农民工工资两万元，工地完工半年了还不给。',
      category: 'migrant-wages',
      sector: 'labour',
      grade: 'complex',
      unit: 'industry-committee',
      why: 'three workers are below every bound; the labour committee is competent',
    },
    {
      narrative: '包工头拖欠23名农民工工资，工地完工半年了还不给。',
      category: 'migrant-wages',
      sector: 'labour',
      grade: 'major',
      unit: 'hub',
      why: 'the text itself names 23 workers',
    },
    {
      narrative: '我父亲在医院手术后感染，院方隐瞒病历，我们认为是误诊，要求赔偿。',
      category: 'medical',
      sector: 'medical',
      grade: 'complex',
      unit: 'industry-committee',
      why: 'medical matters go to the medical committee',
    },
    {
      narrative: '借款到期不还，我手里有借条，本金八千元，利息按约定算。',
      category: 'contract',
      sector: 'private-lending',
      grade: 'complex',
      unit: 'industry-committee',
      why: 'a loan is a contract in the statistics and private lending as an industry',
    },
    {
      narrative: '两家摩托车在路口追尾，对方骨折，交警出了事故认定书，误工费谈不拢。',
      category: 'traffic-accident',
      sector: 'traffic',
      grade: 'complex',
      unit: 'industry-committee',
      why: 'an injury on the road is a road accident, not a medical matter',
    },
    {
      narrative: '小区物业公司不修电梯，业主拒交物业费，物业把门禁卡停了。',
      category: 'property-management',
      sector: 'property-management',
      grade: 'complex',
      unit: 'industry-committee',
      why: 'the property company is the other side',
    },
    {
      narrative: '双方就一件小事起了争执。',
      category: 'other',
      sector: undefined,
      grade: 'complex',
      unit: 'township-committee',
      why: 'without any word the middle grade and the township stand',
    },
  ])('of "$narrative" is $category, $grade, $unit: $why', ({ narrative, category, sector, grade, unit }) => {
    const proposal = propose({ narrative, divisionCode: '430407001009' })
    expect(proposal.category.value).toBe(category)
    expect(proposal.sector?.value).toBe(sector)
    expect(proposal.grade.value).toBe(grade)
    expect(proposal.unit.value.target).toBe(unit)
  })

  test('names the words and the row that it rests on', () => {
    const [reason] = propose({ narrative: '包工头欠薪不还' }).category.reasons
    expect(reason.rule).toBe('subject.migrant-wages.4')
    expect(reason.evidence).toEqual(['包工头', '欠薪'])
    expect(reason.basis).not.toBe('')
  })

  test('of a question to a public office is no dispute: category other, little confidence, to the hub', () => {
    const proposal = propose({
      parties: [],
      title: '咨询居民养老保险如何办理',
      narrative: '请问在外地能否网上缴费，什么时候截止？',
    })
    expect(proposal.betweenParties.value).toBe(false)
    expect(proposal.category.value).toBe('other')
    expect(proposal.category.confidence).toBeLessThanOrEqual(0.3)
    expect(proposal.category.reasons.map(({ rule }) => rule)).toContain('standing.question')
    expect(proposal.unit.value).toEqual({ target: 'hub' })
  })

  test('follows what the applicant declared when the text says nothing', () => {
    const { category } = propose({ narrative: '希望帮忙调解一下。', category: 'tourism' })
    expect(category.value).toBe('tourism')
    expect(category.reasons[0].rule).toBe('category.declared')
  })

  test('cuts the place to the level that is wanted: a grid belongs to its community', () => {
    const { unit } = propose({ narrative: '邻居挡住通道', divisionCode: '430407001009002' })
    expect(unit.value).toEqual({ target: 'community-committee', divisionCode: '430407001009' })
  })

  test('leaves to the hub a matter whose place is only known as the district', () => {
    expect(propose({ narrative: '邻居挡住通道', divisionCode: '430407' }).unit.value).toEqual({
      target: 'hub',
    })
  })
})

describe('bounds of the grade', () => {
  test.each([
    { input: { headCount: 9 }, grade: 'complex', why: 'nine are not yet many' },
    { input: { headCount: 10 }, grade: 'major', why: 'ten are included' },
    { input: { amountFen: 9_999_999 }, grade: 'complex', why: 'one fen below 100,000 yuan' },
    { input: { amountFen: 10_000_000 }, grade: 'major', why: '100,000 yuan are included' },
    { input: { amountFen: 0 }, grade: 'complex', why: 'zero is an amount, and a small one' },
    { input: {}, grade: 'complex', why: 'an unknown amount reaches no bound' },
    {
      input: { headCount: 5, narrative: '老板拖欠工资' },
      grade: 'complex',
      why: 'five workers are excluded',
    },
    { input: { headCount: 6, narrative: '老板拖欠工资' }, grade: 'major', why: 'six workers are above five' },
    {
      input: { headCount: 6, narrative: '邻居漏水' },
      grade: 'simple',
      why: 'the bound of five is for labour only',
    },
  ])('$input is $grade: $why', ({ input, grade }) => {
    expect(propose(input).grade.value).toBe(grade)
  })
})

describe('flags from the text', () => {
  test.each([
    { narrative: '他说再不给钱就跳楼', flags: ['self-harm'], why: 'said as it is' },
    { narrative: '他没有自杀的想法', flags: [], why: 'denied in the same clause' },
    { narrative: '没有办法，只能跳楼', flags: ['self-harm'], why: 'a mark ends the clause of the denial' },
    { narrative: '我们不得不集体上访', flags: ['collective-petition'], why: 'a double denial affirms' },
    { narrative: '对方否认打伤我', flags: ['bodily-injury'], why: 'who denies it tells that it is alleged' },
    {
      narrative: '丈夫多次家暴，当着未成年孩子的面',
      flags: ['domestic-violence', 'minor-involved'],
      why: 'two',
    },
    { narrative: '为防止械斗，村里先做了工作', flags: [], why: 'prevented' },
    { narrative: '工人准备罢工、拉横幅', flags: ['collective-petition'], why: 'two words, one flag' },
  ])('$narrative: $flags, $why', ({ narrative, flags }) => {
    expect(propose({ narrative }).flags.map(({ value }) => value)).toEqual(flags)
  })

  test('never take away what a person ticked', () => {
    const { flags } = propose({ narrative: '没有家暴', flags: ['domestic-violence'] })
    expect(flags.map(({ value, confidence }) => [value, confidence])).toEqual([['domestic-violence', 1]])
  })
})

describe('properties', () => {
  const vocabulary = [...triageTable.subjects, ...triageTable.standing, ...triageTable.flags]
    .flatMap(({ words }) => wordsOf(words))
    .concat('没有', '，', '。', '双方', '某某', '12名工人')
  const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 }).map((words) => words.join(''))
  const input = fc.record(
    {
      narrative: text,
      title: text,
      headCount: fc.integer({ min: 1, max: 40 }),
      amountFen: fc.integer({ min: 0, max: 20_000_000 }),
      divisionCode: fc.constantFrom('430407', '430407001', '430407001009', '430407001009001'),
    },
    { requiredKeys: ['narrative'] },
  )

  test('every proposal has a reason with a sentence in both languages, and a confidence between 0 and 1', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { betweenParties, category, sector, grade, unit, flags } = proposeTriage(given, triageTable)
        for (const proposed of [
          betweenParties,
          category,
          grade,
          unit,
          ...flags,
          ...(sector ? [sector] : []),
        ]) {
          expect(proposed.reasons.length).toBeGreaterThan(0)
          for (const { because } of proposed.reasons) expect(because.zh && because.en).toBeTruthy()
          expect(proposed.confidence).toBeGreaterThanOrEqual(0)
          expect(proposed.confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  const dangerWords = triageTable.flags
    .filter(({ flag }) => dangerLevels[flag] >= 2)
    .flatMap(({ words }) => wordsOf(words))

  test('a word of danger in a clause of its own never lowers the grade', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...dangerWords), (given, word) => {
        const before = proposeTriage(given, triageTable).grade.value
        const after = proposeTriage({ ...given, narrative: `${given.narrative}。${word}。` }, triageTable)
        expect(gravity[after.grade.value]).toBeGreaterThanOrEqual(gravity[before])
      }),
    )
  })
})

describe('the table', () => {
  const rows = Object.values(triageTable).flat()

  test('has unique row names, and every row has a basis, a day and both sentences', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const row of rows) {
      expect(row.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(row.basis.length * row.because.zh.length * row.because.en.length).toBeGreaterThan(0)
    }
  })

  test('names no word twice for one subject or flag', () => {
    for (const [group, lists] of Object.entries({
      ...Object.groupBy(triageTable.subjects, ({ subject }) => subject),
      ...Object.groupBy(triageTable.flags, ({ flag }) => `flag ${flag}`),
    })) {
      const words = lists.flatMap((list) => wordsOf(list.words))
      expect({ group, twice: words.filter((word, at) => words.indexOf(word) !== at) }).toEqual({
        group,
        twice: [],
      })
    }
  })

  test('holds rows only from their first to their last day', () => {
    const [row] = triageTable.grades
    if (row === undefined) throw new Error('the table has grades')
    const dated = { ...triageTable, grades: [{ ...row, validFrom: '2026-03-01', validTo: '2026-03-31' }] }
    const held = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(
      (day) => rulesInForce(dated, day).grades.length,
    )
    expect(held).toEqual([0, 1, 1, 0])
  })
})
