import { hasRole, type Officer, type Role, unitsWith } from '#capabilities/access/domain/index.ts'

const keepers: readonly Role[] = ['evidence-keeper']
const approvers: readonly Role[] = ['department-head', 'bureau-head']
export const deletionListReaders: readonly Role[] = [
  ...keepers,
  ...approvers,
  'department-clerk',
  'oversight-officer',
]
const placers: readonly Role[] = [...deletionListReaders, 'enforcement-handler']
const lifters: readonly Role[] = [...keepers, ...approvers, 'oversight-officer']
const seers: readonly Role[] = [...placers, 'enforcement-officer', 'disclosure-clerk']

/** Lists of deletion and holds, over what one answers for. */
export const mayReadLists = hasRole(...deletionListReaders)
export const mayDraw = hasRole(...keepers)
export const mayDecide = hasRole(...approvers)
/** To keep something is asked for by many; that it may go again is decided by few. */
export const mayPlace = hasRole(...placers)
export const mayLift = hasRole(...lifters)
/** How long a recording is kept is seen by whoever sees it. */
export const maySee = hasRole(...seers)

export const readUnitsOf = (officer: Officer) => unitsWith(officer, deletionListReaders)
export const drawnUnitsOf = (officer: Officer) => unitsWith(officer, keepers)
export const decidedUnitsOf = (officer: Officer) => unitsWith(officer, approvers)
export const placedUnitsOf = (officer: Officer) => unitsWith(officer, placers)
export const liftedUnitsOf = (officer: Officer) => unitsWith(officer, lifters)
export const seenUnitsOf = (officer: Officer) => unitsWith(officer, seers)
