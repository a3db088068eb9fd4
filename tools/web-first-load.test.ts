import { expect, test } from 'vitest'
import { buildWeb } from '../apps/server/build-web.ts'
import { firstLoads, limits } from './web-first-load.ts'

test('each entrance is within its limit, also where a test builds the screens', async () => {
  const loads = firstLoads(await buildWeb(() => {}))
  expect(loads.map(({ entrance }) => entrance).sort()).toEqual(['desk', 'field', 'public'])
  for (const { entrance, scriptKB } of loads) {
    expect(scriptKB, entrance).toBeLessThanOrEqual(limits[entrance] ?? Number.POSITIVE_INFINITY)
  }
}, 120_000)
