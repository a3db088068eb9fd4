import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { maskingRule, penalty } from '../decision.fixture.ts'
import type { DecisionPerson } from '../decision.ts'
import { doubtsIn, leaksIn, renderPublic, textsOf } from './index.ts'
import { ageAtAct } from './rule.ts'

const person = (changes: Partial<DecisionPerson>): DecisionPerson => ({
  ...{ role: 'witness', kind: 'citizen', name: '测丙丁' },
  ...changes,
})
const render = (changes: Parameters<typeof penalty>[0] = {}, kept: readonly string[] = []) =>
  renderPublic(penalty(changes), maskingRule, { extent: 'full', kept })

describe('what the public reads of a person', () => {
  test.each([
    [{ role: 'subject' }, '测丙丁', 'the punished person may be named'],
    [{ role: 'legal-representative' }, '测某', 'a natural person other than the punished one'],
    [{ role: 'witness' }, '测某', 'a witness'],
    [{ role: 'complainant' }, '测某', 'a complainant'],
    [{ role: 'guardian' }, '测某', 'a guardian'],
    [{ role: 'subject', name: '欧阳测丙' }, '欧阳测丙', 'a family name of two letters, open'],
    [{ role: 'witness', name: '欧阳测丙' }, '欧阳某', 'a family name of two letters, hidden'],
    [{ role: 'witness', name: '赫连测' }, '赫连某', 'a rare family name of two letters'],
    [
      { role: 'subject', bornOn: legalDate('2009-03-03') },
      '未成年人甲',
      'seventeen on the day of the decision',
    ],
    [{ role: 'subject', bornOn: legalDate('2008-03-02') }, '测丙丁', 'eighteen on that very day'],
    [
      { role: 'witness', bornOn: legalDate('2009-03-03') },
      '未成年人甲',
      'a minor has no family name, whatever the role',
    ],
    [
      { role: 'third-person', kind: 'organisation', name: '测丙丁商行' },
      '测丙丁商行',
      'an organisation keeps its name',
    ],
  ] as const)('%o is read as %s: %s', (changes, shown, _why) => {
    const one = person(changes)
    const { rendition } = render({ people: [one], texts: { facts: `${one.name}到场。` } })
    expect(rendition.texts.facts).toBe(`${shown}到场。`)
  })

  test('the side on which somebody stands is told; it is no name and hides none', () => {
    const sides = [
      person({ role: 'subject', part: 'applicant' }),
      person({ role: 'subject', part: 'respondent', bornOn: legalDate('2009-03-03'), name: '测子丑' }),
    ]
    expect(render({ people: sides }).rendition.subjects).toEqual([
      { part: 'applicant', kind: 'citizen', name: '测丙丁' },
      { part: 'respondent', kind: 'citizen', name: '未成年人' },
    ])
  })

  test('who was a minor when it was done stays one, though grown when it was decided', () => {
    const one = person({ role: 'subject', bornOn: legalDate('2008-01-01') })
    const [then, now] = [legalDate('2025-12-31'), legalDate('2026-03-02')]
    expect(ageAtAct(one, { actOn: then, decidedOn: now }, maskingRule)).toBe('minor')
    expect(ageAtAct(one, { decidedOn: now }, maskingRule)).toBe('grown')
    expect(ageAtAct(person({}), { decidedOn: now }, maskingRule)).toBe('unknown')
    expect(ageAtAct(person({ identityNumber: '990000201001010017' }), { decidedOn: now }, maskingRule)).toBe(
      'minor',
    )
  })

  test('of a minor who is the party the field itself says nothing either', () => {
    const { rendition, hidden } = render({
      people: [person({ role: 'subject', bornOn: legalDate('2012-01-01') })],
    })
    expect(rendition.subjects).toEqual([{ kind: 'citizen', name: '未成年人' }])
    expect(hidden).toContainEqual(expect.objectContaining({ part: 'subject', kind: 'minor' }))
  })
})

describe('what stands in the texts', () => {
  const facts = (text: string, changes: Parameters<typeof penalty>[0] = {}) =>
    render({ ...changes, texts: { facts: text } }).rendition.texts.facts
  test.each([
    [
      '当事人测甲乙签收。',
      '当事人测甲乙签收。',
      'the party’s own name, though the rule of names would take a letter more',
    ],
    ['家住解放路12号3栋402室', '家住某处', 'the home address, shorter than in the file'],
    ['家住解放路十二号三栋四〇二室', '家住某处', 'in Han figures'],
    ['电话１９９ ００００ １２３４', '电话【电话号码】', 'wide figures with blanks'],
    ['电话一九九〇〇〇〇一二三四', '电话【电话号码】', 'Han figures'],
    ['账户6222 0000 0000 0000 000', '账户【账号】', 'an account'],
    ['卡尾号0000', '卡尾号【账号】', 'the end of an account'],
    ['证号990000-19900101-0017', '证号【证件号码】', 'an identity number in groups'],
    ['湘(2020)衡阳市不动产权第0012345号', '【权属证号】', 'a title to real estate'],
    ['房权证石鼓字第123456号的房屋', '【权属证号】的房屋', 'an older title'],
    ['车架号LSV00000000000001', '车架号【权属证号】', 'the number of a vehicle'],
    ['当事人患有糖尿病', '当事人患有【健康状况】', 'health'],
    ['依据石市监罚〔2026〕12号决定', '依据石市监罚〔2026〕12号决定', 'the number of the decision stays'],
    ['从东城建材有限公司购入', '从东城建材有限公司购入', 'an organisation stays'],
    ['罚款12345678元', '罚款12345678元', 'an amount is no telephone number'],
    ['证人王小明说', '证人王某说', 'whom the file does not list'],
  ])('%s is read as %s: %s', (text, shown) => expect(facts(text)).toBe(shown))

  test('a word that a person looked at stays; a number never does', () => {
    const texts = { facts: '证人高兴到场，电话19900001234。' }
    expect(render({ texts }, ['高兴', '19900001234']).rendition.texts.facts).toBe(
      '证人高兴到场，电话【电话号码】。',
    )
  })

  test('a summary leaves out facts, basis and remedies, and says so', () => {
    const { rendition, hidden } = renderPublic(penalty(), maskingRule, { extent: 'summary' })
    expect(Object.keys(rendition.texts)).toEqual(['violation', 'content'])
    expect(hidden).toContainEqual(expect.objectContaining({ part: 'facts', kind: 'whole' }))
  })

  test('every place that is hidden has its kind and reason, and not the words', () => {
    const { hidden } = render({ texts: { facts: '当事人电话19900001234。' } })
    expect(hidden).toEqual([
      { ...{ part: 'facts', kind: 'phone', at: 5, length: 11, to: '【电话号码】' }, why: expect.any(Object) },
    ])
    expect(JSON.stringify(hidden)).not.toContain('19900001234')
  })

  test('what no rule decides is told to who decides', () => {
    const of = (text: string) =>
      doubtsIn(penalty({ texts: { facts: text } }), maskingRule).map(({ doubt }) => doubt)
    expect(of('当事人经营。')).toEqual([])
    expect(of('涉及该公司商业秘密')).toEqual(['secret'])
    expect(of('涉嫌构成犯罪，已移送公安')).toEqual(['crime'])
    expect(of('其银行存款余额为零')).toEqual(['property'])
    const minor = person({ role: 'subject', bornOn: legalDate('2012-01-01') })
    expect(doubtsIn(penalty({ people: [minor] }), maskingRule)).toEqual([{ doubt: 'minor-subject' }])
    expect(doubtsIn(penalty({ people: [person({ role: 'subject' })] }), maskingRule)).toEqual([
      { doubt: 'age-unknown' },
    ])
  })
})

const ways: readonly string[] = [
  '0123456789',
  '０１２３４５６７８９',
  '零一二三四五六七八九',
  '〇一二三四五六七八九',
]
const gap = fc.constantFrom('', '', '', ' ', '-', '\u200b', '　', '·', '*')
/** The words as somebody may write them. */
const anyhow = (words: string) =>
  fc
    .tuple(fc.constantFrom(...ways), fc.array(gap, { minLength: words.length, maxLength: words.length }))
    .map(([way, gaps]) =>
      [...words]
        .map((one, at) => (/\d/.test(one) ? (way[Number(one)] ?? one) : one) + (gaps[at] ?? ''))
        .join(''),
    )
const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''))
const given = fc.string({ unit: fc.constantFrom(...'测试甲乙丙丁戊己庚辛'), minLength: 1, maxLength: 2 })
const family = fc.constantFrom('王', '欧阳', '司马', '赫连', '第五', '诸葛', '洪', '郁', '万俟')
const filler = fc.string({ unit: fc.constantFrom(...'在说，。的元年月号路店经营查获与由向'), maxLength: 12 })
const secretPerson = fc
  .tuple(
    fc.constantFrom('witness', 'complainant', 'third-person', 'legal-representative', 'guardian', 'officer'),
    ...[family, given, digits(11), digits(9), digits(19), fc.nat({ max: 200 })],
  )
  .map(
    ([role, last, first, tail, phone, account, house]): DecisionPerson => ({
      ...{ role: role as DecisionPerson['role'], kind: 'citizen', name: `${last}${first}` },
      ...{
        identityNumber: `990000${tail}0`,
        phones: [`13${phone}`],
        accounts: [`${account}`.replace(/^0/, '6')],
      },
      address: `衡阳市石鼓区青山街道船山路${house}号`,
    }),
  )

test('nothing that the file holds as secret survives, however it is written', () => {
  const made = fc
    .tuple(fc.array(secretPerson, { minLength: 1, maxLength: 3 }), filler, filler)
    .chain(([people, a, b]) => {
      const words = people.flatMap(
        ({ name, identityNumber = '', phones = [], accounts = [], address = '' }) => [
          name,
          ...[identityNumber, ...phones, ...accounts, address, address.replace('衡阳市石鼓区', '')],
        ],
      )
      const written = fc.tuple(...words.map((one) => (/\d/.test(one) ? anyhow(one) : fc.constant(one))))
      return written.map((all) => ({ people, text: `${a}，${all.join('；')}。${b}` }))
    })
  fc.assert(
    fc.property(made, ({ people, text }) => {
      const decision = penalty({
        people: [...penalty().people, ...people],
        texts: { facts: text, content: text },
      })
      const { rendition } = renderPublic(decision, maskingRule, { extent: 'full' })
      expect(leaksIn(textsOf(rendition), decision, maskingRule)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('the watch for leaks sees what it is there for', () => {
  const decision = penalty({
    people: [...penalty().people, person({ name: '欧阳测丙', phones: ['13900001234'] })],
  })
  const seen = (text: string) => leaksIn([text], decision, maskingRule).map(({ kind }) => kind)
  expect(seen('一三九〇 〇〇〇一二三四')).toEqual(['phone'])
  expect(seen('欧 阳 测 丙')).toEqual(['name'])
  expect(seen('解放路十二号3栋402室')).toEqual(['address'])
  expect(seen('测甲乙和欧阳某')).toEqual([])
})

/** Lists that other people compiled; not part of the house, so a machine without them skips by name. */
const lists = join(import.meta.dirname, '../../../../../shared/data/masking')
const rows = (file: string) =>
  readFileSync(`${lists}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','))

describe.skipIf(!existsSync(lists))(
  'with the lists of surnames and organisations (skipped where they are not at hand)',
  () => {
    test('of every surname the given name goes, and the whole surname stays', () => {
      const wrong = rows('surnames.csv').flatMap(([surname = '']) => {
        const name = `${surname}测丙`
        const { rendition } = render({ people: [person({ name })], texts: { facts: `${name}到场。` } })
        return rendition.texts.facts === `${surname}某到场。` ? [] : [surname]
      })
      expect(wrong).toEqual([])
    })

    test('every organisation that is the party keeps its name, also within the text', () => {
      const wrong = rows('org_names.csv').flatMap(([name = '']) => {
        const people = [person({ role: 'subject', kind: 'organisation', name })]
        const { rendition } = render({ people, texts: { facts: `当事人${name}在店内经营。` } })
        return rendition.texts.facts === `当事人${name}在店内经营。` ? [] : [rendition.texts.facts]
      })
      expect(wrong).toEqual([])
    })

    test('of identity numbers, sound or not, nothing is left', () => {
      const left = rows('id_vectors.csv').filter(([number = '']) => {
        const { rendition } = render({
          people: [person({ identityNumber: number })],
          texts: { facts: `证件${number}。` },
        })
        return (rendition.texts.facts ?? '').includes(number)
      })
      expect(left).toEqual([])
    })
  },
)
