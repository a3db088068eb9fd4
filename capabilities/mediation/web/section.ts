import type { Matter, Mediation } from './workbench.ts'
import type { WorkName } from './works.ts'

/** Opens one piece of work beside the page. @param about id of the thing that it is about */
export type OpenWork = (work: WorkName, about?: string) => void

/** What every section of the workbench is handed. */
export interface SectionProps {
  readonly matter: Matter
  readonly mediation: Mediation
  readonly open: OpenWork
}
