import type { ReactNode } from 'react'

interface TagProps {
  readonly tone?: 'plain' | 'primary' | 'good' | 'warning' | 'danger'
  readonly children: ReactNode
}

/** One word about a thing: its state, its kind. The word carries the meaning, the colour only repeats it. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}
