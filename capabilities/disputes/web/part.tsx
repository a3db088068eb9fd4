import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useIsNarrow } from '#platform/web/ui/index.ts'

interface PartProps {
  /** In the address; none for a part to which nothing leads. */
  readonly id?: string
  readonly title: string
  /** What the person needs at once: on a phone it stands open. */
  readonly opensNow: boolean
  readonly children: ReactNode
}

/**
 * A part of the page of a dispute. On a phone it is its heading alone, until it is pressed, or the address names it: the
 * whole would be ten screens long.
 */
export function Part(props: PartProps) {
  return useIsNarrow() ? <FoldedPart {...props} /> : <OpenPart {...props} />
}

function OpenPart({ id, title, children }: PartProps) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // the address names this part, which was not there yet when the browser looked for it
    if (id !== undefined && location.hash === `#${id}`) section.current?.scrollIntoView()
  }, [id])
  return (
    <section className="card" id={id} ref={section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function FoldedPart({ id, title, opensNow, children }: PartProps) {
  const [chosen, choose] = useState<boolean>()
  const details = useRef<HTMLDetailsElement>(null)
  const isNamed = useLocation({ select: ({ hash }) => id !== undefined && hash === id })
  useEffect(() => {
    if (!isNamed) return
    choose(true)
    details.current?.scrollIntoView()
  }, [isNamed])
  const isOpen = chosen ?? opensNow
  return (
    <details
      className="card part"
      id={id}
      ref={details}
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open !== isOpen && choose(currentTarget.open)}
    >
      <summary className="part-head">
        <h2 className="part-title">{title}</h2>
      </summary>
      {isOpen && children}
    </details>
  )
}
