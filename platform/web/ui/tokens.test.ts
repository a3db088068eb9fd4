import { describe, expect, test } from 'vitest'
import { colours, tokenStyleSheet, typeScales } from './tokens.ts'

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe('text can be read', () => {
  test.each([
    ['ink', 'ground', 7],
    ['inkSoft', 'surface', 4.5],
    ['inkSoft', 'ground', 4.5],
    ['inkSoft', 'primarySoft', 4.5],
    ['inkFaint', 'surface', 4.5],
    ['primary', 'ground', 4.5],
    ['primary', 'primarySoft', 4.5],
    ['primary', 'warningSoft', 4.5],
    ['primaryDeep', 'warningSoft', 4.5],
    ['surface', 'primary', 4.5],
    ['surface', 'primaryDeep', 4.5],
    ['danger', 'surface', 4.5],
    ['danger', 'ground', 4.5],
    ['danger', 'dangerSoft', 4.5],
    ['surface', 'danger', 4.5],
    ['warning', 'warningSoft', 4.5],
    ['warning', 'ground', 4.5],
    ['good', 'goodSoft', 4.5],
    ['good', 'surface', 4.5],
    ['lineStrong', 'surface', 3],
    ['lineStrong', 'ground', 3],
  ] as const)('%s on %s reaches %s', (text, ground, least) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(least)
  })
})

test('black on white is 21, or the measure itself is wrong', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})

test.each(Object.entries(typeScales))('large type at the %s entrance begins at 20 px', (_, scales) => {
  expect(scales.large.text).toBeGreaterThanOrEqual(20)
  expect(scales.large.target).toBeGreaterThanOrEqual(44)
})

test('the style sheet names every colour and both sizes of each entrance', () => {
  const sheet = tokenStyleSheet()
  expect(sheet).toContain('--primary-soft: #e9f0f7;')
  expect(sheet).toContain(':root[data-entrance="field"][data-type="large"] { --text: 22px;')
})
