import type { UnitKind } from '#capabilities/organisations/domain/index.ts'

/**
 * The levels of the ladder that hold disputes, lowest first. What one cannot settle goes to the next.
 * @source source programme of 2019, part two: grid, village or community, town or street, the district's hub
 */
export const levels = ['grid', 'community', 'township', 'hub'] as const
export type Level = (typeof levels)[number]

/** A unit as the ladder sees it. @property path ids from the district down to the unit itself */
export interface Rung {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  readonly sector: string | null
  readonly path: readonly string[]
}

/**
 * On which level a unit stands: a committee on that of the body that it belongs to. An industry committee belongs to
 * the hub and stands beside the towns: what it cannot settle goes to the hub too. Undefined for what holds no dispute.
 */
export function levelOf(unit: Rung, units: readonly Rung[]): Level | undefined {
  if (unit.kind !== 'committee') return asLevel(unit.kind)
  const parent = units.find(({ id }) => id === unit.path.at(-2))
  if (parent === undefined) return undefined
  return parent.kind === 'hub' ? 'township' : levelOf(parent, units)
}

/** Bodies of the district that mediate by rules of their own; what they cannot settle goes to the hub. */
const besideTowns: readonly UnitKind[] = ['department', 'court', 'police-station']

/** Kinds of units that hold disputes: the levels of the ladder, committees, and who mediates by rules of its own. */
export const holderKinds: readonly UnitKind[] = [...levels, 'committee', ...besideTowns]

/** Places: what is addressed to one lands with its general committee, where the mediators sit, if it has one. */
export const seatedKinds: readonly UnitKind[] = ['township', 'community']

function asLevel(kind: UnitKind): Level | undefined {
  return besideTowns.includes(kind) ? 'township' : levels.find((level) => level === kind)
}

/**
 * Where a matter goes that its holder cannot settle: the next level of the order in force that this place has, and
 * there the general committee before the body itself. Undefined at the top.
 * @param order levels of the dated rule, lowest first
 * @param units the holder's ancestors, their committees and the hub
 */
export function rungAbove(holder: Rung, units: readonly Rung[], order: readonly Level[]): Rung | undefined {
  const level = levelOf(holder, units)
  if (level === undefined) return undefined
  for (const next of order.slice(order.indexOf(level) + 1)) {
    const body = units.find(({ id, kind }) => kind === next && (next === 'hub' || holder.path.includes(id)))
    if (body !== undefined) return next === 'hub' ? body : (committeeOf(body, units) ?? body)
  }
  return undefined
}

function committeeOf(body: Rung, units: readonly Rung[]): Rung | undefined {
  return units.find(
    ({ kind, sector, path }) => kind === 'committee' && sector === null && path.at(-2) === body.id,
  )
}

/** Whether `unit` stands above the holder: a higher level, and the holder's own place or the hub. */
export function isAbove(unit: Rung, holder: Rung, units: readonly Rung[]): boolean {
  const [mine, theirs] = [levelOf(unit, units), levelOf(holder, units)]
  if (mine === undefined || theirs === undefined || levels.indexOf(mine) <= levels.indexOf(theirs))
    return false
  if (mine === 'hub') return true
  const place = unit.kind === 'committee' ? unit.path.at(-2) : unit.id
  return place !== undefined && holder.path.includes(place)
}

/** Whom a matter may be taken over for: above its holder, led by whoever takes it, and where it would be held. */
export function takersOf(
  holder: Rung,
  units: readonly Rung[],
  isLed: (unit: Rung) => boolean,
): readonly Rung[] {
  const isSeated = (unit: Rung) => seatedKinds.includes(unit.kind) && committeeOf(unit, units) !== undefined
  return units.filter((unit) => isAbove(unit, holder, units) && isLed(unit) && !isSeated(unit))
}

/** The way of a matter from its holder to the top, the holder first: what somebody who came too high is shown. */
export function wayUp(holder: Rung, units: readonly Rung[], order: readonly Level[]): readonly Rung[] {
  const way = [holder]
  for (let next = rungAbove(holder, units, order); next; next = rungAbove(next, units, order)) way.push(next)
  return way
}

/** A lower level has it: who brings the same matter here jumps over it. @source trap 16; disputes.md 1.1 (越级) */
export function isJumped(holder: Rung, here: Rung, units: readonly Rung[]): boolean {
  const [theirs, mine] = [levelOf(holder, units), levelOf(here, units)]
  return theirs !== undefined && mine !== undefined && levels.indexOf(theirs) < levels.indexOf(mine)
}
