import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { useWord } from '#platform/web/i18n/index.ts'
import { Boundary, Loading, useMay } from '#platform/web/ui/index.ts'
import type { Matter, MatterPanel } from './matter.ts'

interface PanelsProps {
  readonly matter: Matter
  readonly panels: readonly MatterPanel[]
}

/** The parts that other capabilities hang into the page; a fault in one leaves the others standing. */
export function MatterPanels({ matter, panels }: PanelsProps) {
  const may = useMay()
  const shown = panels.filter((panel) => may(panel.may) && (panel.isShown?.(matter) ?? true))
  return shown.map((panel) => <PanelSection key={panel.id} matter={matter} panel={panel} />)
}

function PanelSection({ matter, panel }: { readonly matter: Matter; readonly panel: MatterPanel }) {
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
          <Shown matter={matter} />
        </Suspense>
      </Boundary>
    </section>
  )
}

function lazily(panel: MatterPanel): ComponentType<{ readonly matter: Matter }> {
  return lazy(async () => ({ default: await panel.load() }))
}
