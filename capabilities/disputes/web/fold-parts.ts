import type { Matter, MatterPanel } from './matter.ts'

/** A part without anything in it. @property mayBegin its first act is the account's to do */
export interface Folded {
  readonly panel: MatterPanel
  readonly mayBegin: boolean
}

/** What was read about a part. @property isRefused there is no answer and there will be none */
export interface Found {
  readonly answer: unknown
  readonly isRefused: boolean
}

interface Parts {
  readonly matter: Matter
  readonly panels: readonly MatterPanel[]
  /** For every emptiness of every panel in order. */
  readonly answers: readonly Found[]
  /** Parts that the address named since the page was opened. */
  readonly named: readonly string[]
  readonly may: (operation: string) => boolean
}

/**
 * Parts with something in them stand, and so do those whose reading was refused, which say so themselves; empty ones are
 * folded. What is not known yet is neither, so that nothing stands there for a moment only to go.
 */
export function foldParts({ matter, panels, answers, named, may }: Parts) {
  const standing: MatterPanel[] = []
  const folded: Folded[] = []
  let at = 0
  for (const panel of panels) {
    const reads = (panel.empties ?? []).map(({ isEmpty }) => {
      const { answer, isRefused = false } = answers[at++] ?? {}
      const isHere = answer !== undefined
      return { isHere, answer, hasSomething: isHere ? !isEmpty(answer as never, matter) : isRefused }
    })
    const stands = reads.length === 0 || named.includes(panel.id) || reads.some((one) => one.hasSomething)
    if (stands) standing.push(panel)
    else if (reads.every(({ isHere }) => isHere)) {
      const { begins } = panel
      const mayBegin = begins !== undefined && may(begins.may)
      folded.push({ panel, mayBegin: mayBegin && begins.isOffered(reads[0]?.answer as never, matter) })
    }
  }
  return { standing, folded }
}
