import { expect, test } from 'vitest'
import rules from '../data/rules.json' with { type: 'json' }
import { momentOfManifest, readName } from './index.ts'

const names = rules.find(({ key }) => key === 'stations.folder')?.value.names ?? []
const NUMBER = `43040700${'DSJ0012345'.padStart(20, '0')}20260302081500010020260302090001${'0007'}`
const AT = '2026-03-02T00:15:00.000Z'

test.each([
  {
    name: `${NUMBER}.mp4`,
    tells: { at: AT, device: 'DSJ0012345', number: NUMBER },
    why: 'the number says it all',
  },
  {
    name: 'DSJ-SG-0007_20260302081500.mp4',
    tells: { at: AT, device: 'DSJ-SG-0007' },
    why: 'device and time',
  },
  {
    name: 'DSJ-SG-0007_20260302_081500.MP4',
    tells: { at: AT, device: 'DSJ-SG-0007' },
    why: 'time in two halves',
  },
  {
    name: 'DSJ0007_D430123_20260302081500_0001.mp4',
    tells: { at: AT, device: 'DSJ0007', officerNumber: 'D430123' },
    why: 'device, officer, time and a counter',
  },
  { name: '20260302081500.mp4', tells: { at: AT }, why: 'the alias of stations' },
  { name: 'DSJ0007_20260230081500.mp4', tells: undefined, why: 'there is no 30 February' },
  { name: 'IMG_0001.jpg', tells: undefined, why: 'a counter is no time' },
  { name: '现场视频.mp4', tells: undefined, why: 'words tell no time' },
  { name: `${'_'.repeat(20_000)}.mp4`, tells: undefined, why: 'a hostile name is read as fast as any' },
])('$name: $why', ({ name, tells }) => {
  const read = readName(name, names)
  const { startedAt, ...rest } = read ?? {}
  const shown = startedAt === undefined ? undefined : { at: new Date(startedAt).toISOString(), ...rest }
  expect(shown).toEqual(tells)
})

test.each([
  { rule: '{time}{time}', why: 'the same place twice' },
  { rule: '{device}', why: 'without a time it tells nothing' },
  { rule: '{constructor}_{time}', why: 'a place that nobody knows' },
  { rule: '(.*{time}', why: 'signs stand for themselves' },
])('the rule $rule reads nothing: $why', ({ rule }) => {
  expect(readName('a_20260302081500.mp4', [rule])).toBeUndefined()
})

test.each([
  { text: '2026-03-02 08:15:00', at: AT },
  { text: '20260302081500', at: AT },
  { text: '2026-03-02T08:15:00+08:00', at: AT },
  { text: '2.3.2026', at: undefined },
])('a manifest says $text', ({ text, at }) => {
  const moment = momentOfManifest(text)
  expect(moment && new Date(moment).toISOString()).toBe(at)
})
