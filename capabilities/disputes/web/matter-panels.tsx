import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { useWord } from '#platform/web/i18n/index.ts'
import { Boundary, Loading, useMay } from '#platform/web/ui/index.ts'
import type { Matter, MatterPanel } from './matter.ts'
import { NothingYet } from './nothing-yet.tsx'
import { useFolds } from './use-folds.ts'

interface PanelsProps {
  readonly matter: Matter
  readonly panels: readonly MatterPanel[]
}

/**
 * The parts that other capabilities hang into the page; a fault in one leaves the others standing. Parts with nothing
 * in them are one line together, until somebody opens one.
 */
export function MatterPanels({ matter, panels }: PanelsProps) {
  const shown = useShown({ matter, panels }).filter(({ isBeside }) => !isBeside)
  const { standing, folded, opened } = useFolds(matter, shown)
  return (
    <>
      <NothingYet folded={folded} />
      {standing.map((panel) => (
        <PanelSection key={panel.id} matter={matter} panel={panel} isBeginning={opened === panel.id} />
      ))}
    </>
  )
}

/** The short ones that stand beside. */
export function PanelsBeside({ matter, panels }: PanelsProps) {
  return useShown({ matter, panels })
    .filter(({ isBeside }) => isBeside)
    .map((panel) => <PanelSection key={panel.id} matter={matter} panel={panel} isBeginning={false} />)
}

function useShown({ matter, panels }: PanelsProps): readonly MatterPanel[] {
  const may = useMay()
  return panels.filter((panel) => may(panel.may) && (panel.isShown?.(matter) ?? true))
}

interface SectionProps {
  readonly matter: Matter
  readonly panel: MatterPanel
  readonly isBeginning: boolean
}

function PanelSection({ matter, panel, isBeginning }: SectionProps) {
  const word = useWord()
  const section = useRef<HTMLElement>(null)
  const Shown = useMemo(() => lazily(panel), [panel])
  useEffect(() => {
    // the address names this part, which was not there yet when the browser looked for it
    if (location.hash === `#${panel.id}`) section.current?.scrollIntoView()
  }, [panel.id])
  return (
    <section className="card" id={panel.id} ref={section}>
      <h2>{word(panel.title)}</h2>
      <Boundary>
        <Suspense fallback={<Loading />}>
          <Shown matter={matter} isBeginning={isBeginning} />
        </Suspense>
      </Boundary>
    </section>
  )
}

function lazily(
  panel: MatterPanel,
): ComponentType<{ readonly matter: Matter; readonly isBeginning: boolean }> {
  return lazy(async () => ({ default: await panel.load() }))
}
