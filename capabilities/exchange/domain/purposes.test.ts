import { expect, test } from 'vitest'
import { roles } from '#capabilities/access/domain/index.ts'
import rules from '#capabilities/rules/data/rules.json' with { type: 'json' }
import { type ExportPurpose, mayExportFor, partyFacts, partyForPackage } from './index.ts'

const { purposes } = (rules.find(({ key }) => key === 'exchange.purposes') ?? { value: {} })
  .value as unknown as {
  purposes: ExportPurpose[]
}
const party = { role: 'applicant', name: '张三丰', phone: '13800001234', identity: '430407199001011234' }

test('every purpose names roles and facts that exist, once', () => {
  expect(new Set(purposes.map(({ code }) => code)).size).toBe(purposes.length)
  for (const { roles: who, shown, most } of purposes) {
    for (const role of who) expect(roles).toHaveProperty(role)
    for (const fact of shown) expect(partyFacts).toContain(fact)
    expect(most).toBeGreaterThan(0)
  }
})

test.each([
  {
    shown: [],
    sensitive: false,
    out: ['张**', '138****1234', '4304************34'],
    why: 'masked unless a rule allows',
  },
  {
    shown: ['name'],
    sensitive: false,
    out: ['张三丰', '138****1234', '4304************34'],
    why: 'the name only',
  },
  {
    shown: ['name', 'phone', 'identity'],
    sensitive: false,
    out: ['张三丰', '13800001234', '430407199001011234'],
    why: 'the purpose needs all of it',
  },
  {
    shown: ['name', 'phone', 'identity'],
    sensitive: true,
    out: ['张**', '138****1234', '4304************34'],
    why: 'minors and restricted matters: never in full',
  },
] as const)('$shown, sensitive $sensitive: $why', ({ shown, sensitive, out }) => {
  const told = partyForPackage(party, { shown }, sensitive)
  expect([told.name, told.phone, told.identity]).toEqual(out)
})

test.each([
  { roles: ['triage-officer'], may: true, why: 'one of the roles' },
  { roles: ['mediator'], may: false, why: 'not named by the rule' },
  { roles: [], may: false, why: 'nobody' },
])('$roles may export: $may, $why', ({ roles: held, may }) => {
  expect(mayExportFor({ ...(purposes[0] as ExportPurpose), roles: ['triage-officer'] }, held)).toBe(may)
})
