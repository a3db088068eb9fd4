import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../i18n/index.ts'
import { messages } from './messages.ts'

interface DisclosureProps {
  readonly label: ReactNode
  readonly className?: string
  readonly title: string
  readonly children: ReactNode
}

/** A word that opens its explanation beside it. Follows its button in reading order; Escape closes. */
export function Disclosure({ label, className, title, children }: DisclosureProps) {
  const t = useText(messages)
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const whole = useRef<HTMLSpanElement>(null)
  useCloseFromOutside(whole, isOpen, () => setOpen(false))
  return (
    <span className="disclosure" ref={whole}>
      <button
        type="button"
        className={className}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <span className="disclosure-panel" id={id}>
          <span className="disclosure-title">{title}</span>
          {children}
          <button type="button" className="disclosure-close" onClick={() => setOpen(false)}>
            {t('close')}
          </button>
        </span>
      )}
    </span>
  )
}

function useCloseFromOutside(
  whole: React.RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  })
}
