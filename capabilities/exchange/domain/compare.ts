import type { CodeList } from '#kernel/codes/index.ts'
import type { ListedState } from './read-listing.ts'

export const differences = {
  'missing-here': { zh: '对方有，我们没有', en: 'They have it and we have not' },
  'missing-there': { zh: '我们有，对方没有', en: 'We have it and they have not' },
  state: { zh: '办理状态不一致', en: 'The states differ' },
} as const satisfies CodeList
export type Difference = keyof typeof differences

/** @property disputeId of the matter that carries their number or our code; null where there is none anywhere */
export interface ComparedRow {
  readonly row: number
  readonly state: ListedState
  readonly disputeId: string | null
}

/** A matter of the period that the reader reaches. */
export interface OwnMatter {
  readonly id: string
  readonly state: 'open' | 'closed'
}

export interface Differing {
  readonly kind: Difference
  readonly row?: number
  readonly disputeId?: string
}

/**
 * Where two lists of one period differ. A matter that is here and out of the reader's reach, or of another period, is no
 * difference: it is counted as elsewhere and not shown.
 */
export function compare(
  listed: readonly ComparedRow[],
  own: readonly OwnMatter[],
): { readonly differing: readonly Differing[]; readonly alike: number; readonly elsewhere: number } {
  const ours = new Map(own.map((matter) => [matter.id, matter]))
  const named = new Set(listed.map(({ disputeId }) => disputeId))
  const differing: Differing[] = []
  let alike = 0
  let elsewhere = 0
  for (const { row, state, disputeId } of listed) {
    const matter = disputeId === null ? undefined : ours.get(disputeId)
    if (disputeId === null) differing.push({ kind: 'missing-here', row })
    else if (matter === undefined) elsewhere += 1
    else if (state !== 'unknown' && state !== matter.state) differing.push({ kind: 'state', row, disputeId })
    else alike += 1
  }
  for (const { id } of own) if (!named.has(id)) differing.push({ kind: 'missing-there', disputeId: id })
  return { differing, alike, elsewhere }
}
