import { type ComponentType, lazy, Suspense, useMemo } from 'react'
import { useWord } from '#platform/web/i18n/index.ts'
import { Boundary, Loading, useMay } from '#platform/web/ui/index.ts'
import type { Matter, MatterPanel } from './matter.ts'
import { NothingYet } from './nothing-yet.tsx'
import { Part } from './part.tsx'
import { useFolds } from './use-folds.ts'

interface PanelsProps {
  readonly matter: Matter
  readonly panels: readonly MatterPanel[]
  /** Ids of those in which something waits for the person. */
  readonly asked: readonly string[]
}

/**
 * The parts that other capabilities hang into the page; a fault in one leaves the others standing. Parts with nothing
 * in them are one line together, until somebody opens one.
 */
export function MatterPanels({ matter, panels, asked }: PanelsProps) {
  const shown = useShown({ matter, panels }).filter(({ isBeside }) => !isBeside)
  const { standing, folded, opened } = useFolds(matter, shown)
  return (
    <>
      <NothingYet folded={folded} />
      {standing.map((panel) => (
        <PanelSection
          key={panel.id}
          matter={matter}
          panel={panel}
          isBeginning={opened === panel.id}
          opensNow={asked.includes(panel.id)}
        />
      ))}
    </>
  )
}

/** The short ones that stand beside. */
export function PanelsBeside({ matter, panels, asked }: PanelsProps) {
  return useShown({ matter, panels })
    .filter(({ isBeside }) => isBeside)
    .map((panel) => (
      <PanelSection
        key={panel.id}
        matter={matter}
        panel={panel}
        isBeginning={false}
        opensNow={asked.includes(panel.id)}
      />
    ))
}

function useShown({ matter, panels }: Omit<PanelsProps, 'asked'>): readonly MatterPanel[] {
  const may = useMay()
  return panels.filter((panel) => may(panel.may) && (panel.isShown?.(matter) ?? true))
}

interface SectionProps {
  readonly matter: Matter
  readonly panel: MatterPanel
  readonly isBeginning: boolean
  readonly opensNow: boolean
}

function PanelSection({ matter, panel, isBeginning, opensNow }: SectionProps) {
  const word = useWord()
  const Shown = useMemo(() => lazily(panel), [panel])
  return (
    <Part id={panel.id} title={word(panel.title)} opensNow={opensNow}>
      <Boundary>
        <Suspense fallback={<Loading />}>
          <Shown matter={matter} isBeginning={isBeginning} />
        </Suspense>
      </Boundary>
    </Part>
  )
}

function lazily(
  panel: MatterPanel,
): ComponentType<{ readonly matter: Matter; readonly isBeginning: boolean }> {
  return lazy(async () => ({ default: await panel.load() }))
}
