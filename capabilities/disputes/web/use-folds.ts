import { useEffect, useState } from 'react'
import { useAnswers } from '#platform/web/api-client/index.ts'
import { useMay } from '#platform/web/ui/index.ts'
import { foldParts } from './fold-parts.ts'
import type { Matter, MatterPanel } from './matter.ts'

/**
 * Which parts stand on the page and which are folded away because there is nothing in them.
 * @returns `opened`, the part whose word was pressed: it stands though it is empty, and begins at once
 */
export function useFolds(matter: Matter, panels: readonly MatterPanel[]) {
  const may = useMay()
  const [opened, named] = useNamedParts()
  const readings = panels.flatMap(({ empties = [] }) =>
    empties.map(({ operation, input }) => ({ operation, input: input(matter) })),
  )
  return { ...foldParts({ matter, panels, answers: useAnswers(readings), named, may }), opened }
}

/** The parts that the address named since the page was opened: whoever was led to one keeps it. */
function useNamedParts() {
  const [named, setNamed] = useState<readonly string[]>(() => [partInAddress()])
  const [opened, open] = useState<string>()
  useEffect(() => {
    const onName = () => {
      const part = partInAddress()
      open(part)
      setNamed((before) => (before.includes(part) ? before : [...before, part]))
    }
    addEventListener('hashchange', onName)
    return () => removeEventListener('hashchange', onName)
  }, [])
  return [opened, named] as const
}

const partInAddress = () => location.hash.slice(1)
