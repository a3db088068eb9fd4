import type { Send, TestApplication } from './application.ts'
import { type Departments, settleDepartments } from './departments.ts'

/** A department that can enforce: its body, two officers whose certificates hold, one whose certificate has ended. */
export interface Organ extends Departments {
  readonly bodyId: string
  readonly officerIds: readonly [string, string]
  readonly expiredId: string
}

const everything = [
  'penalty',
  'coercion',
  'inspection',
  'licence',
  'levy',
  'requisition',
  'confirmation',
  'payment',
  'adjudication',
]

/** The market regulator of the small district, ready for cases. */
export async function settleOrgan(house: TestApplication): Promise<Organ> {
  const departments = await settleDepartments(house)
  const [clerk, oversight] = [await house.as('dept.clerk'), await house.as('bureau.oversight')]
  const unitId = departments.unitIds.market
  const bodyId = await made(oversight, '/enforcement-bodies', {
    unitId,
    name: '石鼓区市场监督管理局',
    kind: 'statutory',
    basis: '行政处罚法第十七条',
    actTypes: everything,
    scope: '本区市场监督管理',
    validFrom: '2020-01-01',
  })
  const officer = async (name: string, validTo: string) => {
    const person = { unitId, name, post: '四级主任科员', service: 'officer', since: '2020-01-05' }
    const id = await made(clerk, '/enforcement-officers', person)
    await made(clerk, `/enforcement-officers/${id}/certificates`, {
      number: `湘D-${name}`,
      issuerKind: 'province',
      issuer: '湖南省人民政府',
      actTypes: everything,
      areas: ['430407'],
      validFrom: '2020-01-01',
      validTo,
    })
    return id
  }
  const officerIds = [await officer('邹明', '2029-12-31'), await officer('欧阳青', '2029-12-31')] as const
  return { ...departments, bodyId, officerIds, expiredId: await officer('申屠岭', '2025-12-31') }
}

async function made(send: Send, path: string, body: object): Promise<string> {
  const answer = await send('POST', path, { body })
  if (answer.statusCode !== 201) throw new Error(`${path}: ${answer.body}`)
  return answer.json().id
}
