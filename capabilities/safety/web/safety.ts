import type { ReactNode } from 'react'
import type { Answer } from '#platform/web/api-client/index.ts'
import type { Closing } from '#platform/web/forms/desk/index.ts'
import type { listEvents, readSafety } from '../contract.ts'

export type Safety = Answer<typeof readSafety>
export type Risk = NonNullable<Safety['risk']>
export type SuddenEvent = Answer<typeof listEvents>['events'][number]

/** A dispute or a visit. */
export interface SafetyMatter {
  readonly id: string
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** Of a dispute: once it is merged, its danger is that of the leading one. */
  readonly filing?: string
}

/** What a section is handed; `open` shows a form beside the page. */
export interface SectionProps {
  readonly matter: SafetyMatter
  readonly safety: Safety
  readonly open: (title: string, form: (closing: Closing) => ReactNode) => void
}
