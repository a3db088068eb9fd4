import { useState } from 'react'
import { goTo } from '#platform/web/ui/index.ts'

export interface Sought {
  readonly text: string
  readonly unitId: string
  readonly actType: string
  readonly from: string
  readonly to: string
}

export const nothingSought: Sought = { text: '', unitId: '', actType: '', from: '', to: '' }
const names = Object.keys(nothingSought) as (keyof Sought)[]

function fromAddress(): Sought {
  const params = new URLSearchParams(location.search)
  return Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as unknown as Sought
}

const cursorsInAddress = () => [new URLSearchParams(location.search).get('cursor') ?? ''].filter(Boolean)

/** What is looked for stands in the address: it can be sent to somebody, and "back" leads back to it. */
export function useSearch() {
  const [sought, setSought] = useState(fromAddress)
  // Whoever came from a page of the list without script goes on where that page began.
  const [cursors, setCursors] = useState<readonly string[]>(cursorsInAddress)
  const seek = (next: Sought) => {
    const given = names.filter((name) => next[name] !== '').map((name) => [name, next[name]])
    const query = new URLSearchParams(given).toString()
    goTo(query === '' ? '/decisions' : `/decisions?${query}`, 'replace')
    setSought(next)
    setCursors([])
  }
  return {
    sought,
    seek,
    cursor: cursors.at(-1),
    forward: (next: string) => setCursors([...cursors, next]),
    backward: () => setCursors(cursors.slice(0, -1)),
  }
}
