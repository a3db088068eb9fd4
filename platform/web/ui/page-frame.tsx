import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../i18n/index.ts'
import { messages } from './messages.ts'

/** First thing that the keyboard reaches on every page; its target is the `main` with `id="content" tabIndex={-1}`. */
export function SkipLink() {
  const t = useText(messages)
  return (
    <a className="skip" href="#content">
      {t('skip')}
    </a>
  )
}

interface TitleProps {
  readonly children: string
  readonly lead?: ReactNode
}

/** The heading of a page and the title of its window. After a change of page the reading starts here. */
export function PageTitle({ children, lead }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = children
  }, [children])
  useEffect(() => {
    if (hasMoved) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {children}
      </h1>
      {lead && <p className="lead">{lead}</p>}
    </>
  )
}

// On the first page the browser's own starting point is right; afterwards the focus would be lost on a gone link.
let hasMoved = false

export function noteMove(): void {
  hasMoved = true
  window.scrollTo(0, 0)
}
