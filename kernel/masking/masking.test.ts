import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigitOf } from '#kernel/identity/index.ts'
import { type KnownPerson, maskTexts } from './index.ts'

const masked = (text: string, people: readonly KnownPerson[] = [], kept: readonly string[] = []) =>
  maskTexts([text], { people, kept }).masked[0]
const grown = (name: string): KnownPerson => ({ name, isMinor: false })

// Numbers that nobody has: division 990000 does not exist.
describe('what a text tells of somebody', () => {
  test.each([
    ['证件号990000199001010017。', '证件号【证件号码】。', 'an identity number'],
    ['99000019900101001x', '【证件号码】', 'its check letter in small'],
    ['９９００００１９９００１０１００１７', '【证件号码】', 'wide digits'],
    ['990000 19900101 0017', '【证件号码】', 'in groups'],
    ['990000-1990-01-01-0017', '【证件号码】', 'a day hides in it'],
    ['9900\u200b00199001\u200b010017', '【证件号码】', 'with what takes no room between'],
    ['990000900101001', '【证件号码】', 'fifteen digits, the old kind'],
    ['电话19900001234找我', '电话【电话号码】找我', 'a telephone'],
    ['+86 199-0000-1234', '+【电话号码】', 'with its country'],
    ['一九九〇〇〇〇一二三四', '【电话号码】', 'in Han digits'],
    ['幺九九零零零零幺二三四', '【电话号码】', 'as one says it'],
    ['199零零零零1234', '【电话号码】', 'in both'],
    ['①⑨⑨⓪⓪⓪⓪①②③④', '【电话号码】', 'in circles'],
    ['١٩٩٠٠٠٠١٢٣٤', '【电话号码】', 'in digits of another script'],
    ['199****1234', '【号码】', 'half masked is not masked'],
    ['0734-8123456', '【电话号码】', 'a landline'],
    ['卡号6222 0000 0000 0000 000', '卡号【账号】', 'a bank account'],
    ['湘D·12345撞了', '【车牌】撞了', 'a plate'],
    ['湘DF12345', '【车牌】', 'of an electric car'],
    ['湘d 1 2 3 4 5', '【车牌】', 'small and in pieces'],
    ['微信号：abc_12345', '微信号：【网络账号】', 'an account online'],
    ['发到 a.b@example.cn 了', '发到 【网络账号】 了', 'a mailbox'],
    ['住在东街道解放路12号3栋402室', '住在某处', 'an address'],
    ['就读于东一小学三年级', '就读于某校三年级', 'a school'],
    ['在东城建材有限公司上班', '在某单位上班', 'an employer'],
    ['1990年1月2日出生', '【出生日期】出生', 'a day of birth'],
  ])('%s: %s (%s)', (text, to) => expect(masked(text)).toBe(to))

  test.each([
    ['2026年3月2日上午9时', 'a day'],
    ['2026-03-02', 'a day in digits'],
    ['拖欠工资1,234,567元', 'an amount'],
    ['赔偿12345678元', 'a large one'],
    ['共12人，欠薪3个月', 'small figures'],
    ['某公司与某医院', 'what is masked already'],
    ['双方当事人向调委会申请', 'words that begin like a name'],
  ])('%s stays: %s', (text) => expect(masked(text)).toBe(text))
})

describe('names', () => {
  test.each([
    ['邻居王小明说', [], '邻居王某说', 'announced by the word before'],
    ['欧阳小静女士', [], '欧阳某女士', 'a family name of two letters'],
    ['测甲乙、测甲丙', ['测甲乙', '测甲丙'], '测某、测某乙', 'two of one family are told apart'],
    ['王 小 明走了', ['王小明'], '王某走了', 'written apart'],
    ['东城大饭庄', ['东城大饭庄'], '某单位', 'an organisation that is a party'],
  ])('%s of %s: %s (%s)', (text, names, to) => expect(masked(text, names.map(grown))).toBe(to))

  test('of a minor not even the family name is left', () => {
    expect(masked('王小明放学', [{ name: '王小明', isMinor: true }])).toBe('未成年人甲放学')
  })

  test('the same person is the same in every text', () => {
    const { masked: both } = maskTexts(['证人李四海来过', '李四海又来'], {})
    expect(both).toEqual(['证人李某来过', '李某又来'])
  })

  test('a person keeps what is no name; a number cannot be kept', () => {
    expect(masked('邻居高兴了', [], ['高兴'])).toBe('邻居高兴了')
    expect(masked('电话19900001234', [], ['19900001234'])).toBe('电话【电话号码】')
  })
})

const digits = (length: number) => fc.array(fc.nat(9), { minLength: length, maxLength: length })
const written = fc.constantFrom(
  '0123456789',
  '０１２３４５６７８９',
  '零一二三四五六七八九',
  '〇一二三四五六七八九',
)
const gap = fc.constantFrom('', '', '', ' ', '-', '\u200b', '　', '·', '\n', '--')
const words = fc.string({ unit: fc.constantFrom(...'王李欧阳说在住东路号12栋，。 的元年月日9-一邻居') })

const hostile = (numbers: fc.Arbitrary<readonly number[]>) =>
  numbers.chain((row) =>
    fc.tuple(
      ...row.map((digit) => fc.tuple(written, gap).map(([set, between]) => (set[digit] ?? '') + between)),
    ),
  )

const identity = digits(11).map((tail) => {
  const first = `990000${tail.join('')}`
  return [...(first + checkDigitOf(first))].map((letter) => (letter === 'X' ? 0 : Number(letter)))
})
const phone = digits(9).map((tail) => [1, 3 + ((tail[0] ?? 0) % 7), ...tail])

// not fast-check's own unit of all letters: making that list takes a second
const anything = fc
  .array(fc.integer({ min: 1, max: 0x1f_fff }))
  .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''))

/** All digits of a text in a row, however they are written. */
const runs = (text: string) =>
  [
    ...text
      .normalize('NFKC')
      .replace(/[〇零]/g, '0')
      .replace(/[一二三四五六七八九]/g, (one) => String('零一二三四五六七八九'.indexOf(one))),
  ]
    .join('')
    .replace(/[\s\u200b·-]/g, '')

describe('whatever was typed', () => {
  test('no number of a person survives, in whatever digits and with whatever between', () => {
    fc.assert(
      fc.property(words, fc.oneof(hostile(identity), hostile(phone)), words, (before, number, after) => {
        const text = `${before}，${number.join('')}。${after}`
        const row = runs(number.join(''))
        expect(runs(masked(text) ?? '')).not.toContain(row)
      }),
    )
  })

  test('masking twice changes nothing more', () => {
    const people = [grown('王李东'), { name: '欧阳说', isMinor: true }]
    fc.assert(
      fc.property(fc.oneof(words, anything), (text) => {
        const once = masked(text, people) ?? ''
        expect(masked(once, people)).toBe(once)
      }),
    )
  })

  test('the findings are stretches of the text, in order, none over another', () => {
    fc.assert(
      fc.property(words, (text) => {
        const [found = []] = maskTexts([text]).findings
        expect(found.map(({ from, end }) => text.slice(from, end))).toEqual(found.map((one) => one.words))
        expect(found.every(({ from }, at) => at === 0 || from >= (found[at - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })
})
