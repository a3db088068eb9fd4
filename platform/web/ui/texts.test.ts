import { describe, expect, test } from 'vitest'
import { dateText, instantText, shortDateText } from './date-text.ts'
import { fenOf, moneyText } from './money-text.ts'

describe('a legal day', () => {
  test.each([
    { day: '2026-11-24', zh: '2026年11月24日 周二', en: '24 Nov 2026', why: 'an ordinary day' },
    { day: '2028-02-29', zh: '2028年2月29日 周二', en: '29 Feb 2028', why: 'a leap day' },
    { day: '2027-01-03', zh: '2027年1月3日 周日', en: '3 Jan 2027', why: 'no leading zeros' },
    { day: '2026-02-30', zh: '2026-02-30', en: '2026-02-30', why: 'no such day: shown as it is' },
  ])('$day reads $zh: $why', ({ day, zh, en }) => {
    expect([dateText(day, 'zh'), dateText(day, 'en')]).toEqual([zh, en])
  })

  test('is short in dense lists', () => {
    expect([shortDateText('2026-11-24', 'zh'), shortDateText('2026-11-24', 'en')]).toEqual([
      '11月24日',
      '24 Nov',
    ])
  })
})

describe('a moment', () => {
  test.each([
    { instant: '2026-11-24T14:05:59+08:00', zh: '2026年11月24日 14:05', why: 'seconds are left out' },
    { instant: '2026-12-31T16:00:00Z', zh: '2027年1月1日 00:00', why: 'told in the time of the district' },
    { instant: 'soon', zh: 'soon', why: 'no moment: shown as it is' },
  ])('$instant reads $zh: $why', ({ instant, zh }) => expect(instantText(instant, 'zh')).toBe(zh))

  test('in English', () => {
    expect(instantText('2026-11-24T06:05:00Z', 'en')).toBe('24 Nov 2026, 14:05')
  })
})

describe('money', () => {
  test.each([
    { fen: 0, zh: '0 元', en: 'CNY 0' },
    { fen: 5, zh: '0.05 元', en: 'CNY 0.05' },
    { fen: 1_234_560, zh: '12,345.60 元', en: 'CNY 12,345.60' },
    { fen: 100_000_000_00, zh: '100,000,000 元', en: 'CNY 100,000,000' },
    { fen: -150, zh: '-1.50 元', en: 'CNY -1.50' },
  ])('$fen fen reads $zh', ({ fen, zh, en }) => {
    expect([moneyText(fen, 'zh'), moneyText(fen, 'en')]).toEqual([zh, en])
  })

  test.each([
    { typed: '12345.6', fen: 1_234_560, why: 'one decimal is ten fen' },
    { typed: ' 12,345.60 元', fen: 1_234_560, why: 'marks of thousands and the unit' },
    { typed: '１２００．５', fen: 120_050, why: 'full-width figures of a Chinese keyboard' },
    { typed: '0.29', fen: 29, why: 'no floating point on the way (0.29 × 100 is 28.999…)' },
    { typed: '0', fen: 0, why: 'zero is an amount, unlike nothing' },
    { typed: '', fen: undefined, why: 'nothing typed is not zero' },
    { typed: '1.234', fen: undefined, why: 'there is nothing below a fen' },
    { typed: '-5', fen: undefined, why: 'amounts in dispute are not negative' },
    { typed: '三千', fen: undefined, why: 'words are no figures' },
  ])('typed "$typed" is $fen fen: $why', ({ typed, fen }) => expect(fenOf(typed)).toBe(fen))
})
