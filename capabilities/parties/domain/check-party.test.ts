import { expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { type CheckedParty, checkParty } from './index.ts'

const today = legalDate('2026-11-24')
const adult: CheckedParty = { kind: 'natural', citizenNumber: '990000199001010017', acting: [] }
const child: CheckedParty = { ...adult, citizenNumber: '990000201501010029' }
const guardian = { as: 'guardian', consents: true } as const

test.each([
  ['an adult', adult, { isMinor: false, bornOn: '1990-01-01', sex: 'male' }],
  ['nobody knows the number', { kind: 'natural', acting: [] }, { isMinor: false }],
  [
    'a youth of fifteen',
    { ...adult, citizenNumber: undefined, bornOn: legalDate('2011-11-01') },
    { isMinor: true },
  ],
  [
    'a child of thirteen with its guardian',
    { ...adult, citizenNumber: undefined, bornOn: legalDate('2012-11-25'), acting: [guardian] },
    { isMinor: true },
  ],
  [
    'fourteen today: no guardian needed',
    { ...adult, citizenNumber: undefined, bornOn: legalDate('2012-11-24') },
    { isMinor: true },
  ],
  ['a company', { kind: 'legal', creditCode: '99990000MA00000000', acting: [] }, { isMinor: false }],
] as const)('%s is taken', (_who, party, sound) => {
  expect(checkParty(party as CheckedParty, today)).toMatchObject({ ok: true, value: sound })
})

test.each([
  [
    'a number with a wrong last place',
    { ...adult, citizenNumber: '990000199001010018' },
    'parties.citizen-number',
    'citizenNumber',
  ],
  [
    'a child without a guardian',
    { ...adult, citizenNumber: undefined, bornOn: legalDate('2012-11-25') },
    'parties.guardian-missing',
    'acting',
  ],
  [
    'a guardian who does not consent',
    {
      ...adult,
      citizenNumber: undefined,
      bornOn: legalDate('2020-01-01'),
      acting: [{ ...guardian, consents: false }],
    },
    'parties.guardian-missing',
    'acting',
  ],
  [
    'an agent instead of a guardian',
    {
      ...adult,
      citizenNumber: undefined,
      bornOn: legalDate('2020-01-01'),
      acting: [{ ...guardian, as: 'agent' }],
    },
    'parties.guardian-missing',
    'acting',
  ],
  [
    'a person with a credit code',
    { kind: 'natural', creditCode: '99990000MA00000000', acting: [] },
    'parties.number-does-not-fit',
    'creditCode',
  ],
  [
    'a company with a citizen number',
    { ...adult, kind: 'legal' },
    'parties.number-does-not-fit',
    'citizenNumber',
  ],
  ['a telephone of three digits', { ...adult, phone: '123' }, 'parties.phone', 'phone'],
  [
    'a guardian with a wrong number',
    { ...child, acting: [{ ...guardian, citizenNumber: '990000199001010018' }] },
    'parties.citizen-number',
    undefined,
  ],
  [
    'born tomorrow',
    { kind: 'natural', bornOn: legalDate('2026-11-25'), acting: [] },
    'parties.born-in-the-future',
    'bornOn',
  ],
] as const)('%s is refused', (_why, party, code, at) => {
  expect(checkParty(party as CheckedParty, today)).toMatchObject({
    ok: false,
    refusal: at === undefined ? { code } : { code, at },
  })
})

test('a wrong check digit of a credit code warns and does not block', () => {
  const wrong = checkParty({ kind: 'legal', creditCode: '99990000MA00000009', acting: [] }, today)
  const other = checkParty({ kind: 'legal', creditCode: '99990000MA00000008', acting: [] }, today)
  const warned = [wrong, other].map((read) => (read.ok ? read.value.warnings.length : -1))
  expect(warned).toContain(1)
  expect(warned).not.toContain(-1)
})
