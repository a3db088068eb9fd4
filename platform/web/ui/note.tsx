import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'

interface NoteProps {
  readonly tone?: 'plain' | 'good' | 'warning' | 'danger'
  readonly title?: string
  readonly children?: ReactNode
  /** Said aloud at once by screen readers: for what appears after an action. */
  readonly isNews?: boolean
}

const icons = {
  plain: 'paper',
  good: 'check',
  warning: 'alert',
  danger: 'alert',
} as const satisfies Record<string, IconName>

/** A remark set apart from the text; the icon repeats what the colour says. */
export function Note({ tone = 'plain', title, children, isNews = false }: NoteProps) {
  return (
    <div className={`note note-${tone}`} role={isNews ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="note-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
