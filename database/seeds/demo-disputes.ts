import { clusterDisputes } from './demo/cluster.ts'
import { homeDisputes } from './demo/home.ts'
import { landAndLifeDisputes } from './demo/land-and-life.ts'
import { workAndMoneyDisputes } from './demo/work-and-money.ts'
import type { SeedDispute } from './types.ts'

/** The demo's matters; the seeding drives each to its stage through the use cases that people use. */
export const seedDisputes: readonly SeedDispute[] = [
  ...homeDisputes,
  ...workAndMoneyDisputes,
  ...landAndLifeDisputes,
  ...clusterDisputes,
]
