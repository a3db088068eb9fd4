import { describe, expect, test } from 'vitest'
import { proceedingKindOf, proceedingLimitOf } from './proceeding-limit.ts'

describe('a proceeding has the limit of its own law', () => {
  test.each([
    {
      body: 'court',
      category: 'neighbour',
      rule: 'limit.proceeding.judicial',
      from: 'acceptance',
      why: 'a court',
    },
    {
      body: 'police-station',
      category: 'injury',
      rule: 'limit.proceeding.police',
      from: 'acceptance',
      why: 'the police',
    },
    {
      body: 'department',
      category: 'medical',
      rule: 'limit.proceeding.administrative',
      from: 'acceptance',
      why: 'a department, whatever it is about',
    },
    {
      body: 'committee',
      category: 'medical',
      rule: 'limit.proceeding.medical',
      from: 'acceptance',
      why: 'a medical dispute',
    },
    {
      body: 'committee',
      category: 'migrant-wages',
      rule: 'limit.proceeding.labour',
      from: 'receipt',
      why: 'wages: from the receipt',
    },
    {
      body: 'community',
      category: 'other-labour',
      rule: 'limit.proceeding.labour',
      from: 'receipt',
      why: 'a labour dispute anywhere',
    },
    {
      body: 'committee',
      category: 'neighbour',
      rule: undefined,
      from: undefined,
      why: "only the district's limit",
    },
  ] as const)('$why', ({ body, category, rule, from }) => {
    const limit = proceedingLimitOf(proceedingKindOf(body), category as never)
    expect([limit?.rule, limit?.from]).toEqual([rule, from])
  })
})
