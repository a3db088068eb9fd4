import { referralKinds } from '#capabilities/disputes/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { listReferralRoutes } from '../contract.ts'
import { type Direction, otherBodies } from '../domain/index.ts'

type Way = Answer<typeof listReferralRoutes>['routes'][number]
type Codes<List> = Partial<List>

interface Ways {
  readonly bodies: Codes<typeof otherBodies>
  readonly kinds: Codes<typeof referralKinds>
  /** What is chosen so far, once it is a whole way. */
  readonly chosen: Way | undefined
}

/** What the rule of today lets one choose: bodies of a direction, kinds of the chosen body. */
export function useWays(direction: Direction, body: string | undefined, kind: string | undefined): Ways {
  const routes = useOperation(listReferralRoutes, {}, { staleSeconds: 3600 }).data?.routes ?? []
  const ofDirection = routes.filter((route) => route.direction === direction)
  const ofBody = ofDirection.filter((route) => route.body === body)
  return {
    bodies: only(otherBodies, ofDirection, (route) => route.body),
    kinds: only(referralKinds, ofBody, (route) => route.kind),
    chosen: ofBody.find((route) => route.kind === kind),
  }
}

function only<List extends object>(list: List, routes: readonly Way[], code: (route: Way) => keyof List) {
  const known = new Set(routes.map(code))
  return Object.fromEntries(
    Object.entries(list).filter(([name]) => known.has(name as keyof List)),
  ) as Codes<List>
}
