import type { CaseDocument } from '#capabilities/disputes/domain/index.ts'
import type { ClosingFacts } from './filing.ts'

/** @property digest hex, of a paper that was attached; papers that the house prints have none */
export interface ContentsLine {
  readonly document: CaseDocument
  readonly name?: string
  readonly digest?: string
}

export interface AttachedPaper {
  readonly document: string
  readonly name: string
  readonly digest: string
}

const order: readonly CaseDocument[] = [
  'cover',
  'contents',
  'application',
  'intake-form',
  'rights-notice',
  'identity-proof',
  'power-of-attorney',
  'investigation',
  'evidence',
  'minutes',
  'agreement',
  'oral-agreement',
  'refusal-notice',
  'termination-notice',
  'performance-proof',
  'follow-up',
  'confirmation',
  'file-note',
  'closing-report',
  'back-cover',
]

/** The list of contents in the order in which a file is bound: what the house keeps and what was attached. */
export function contentsOf(
  facts: ClosingFacts & { readonly papers: readonly AttachedPaper[] },
): readonly ContentsLine[] {
  const kept: ContentsLine[] = [{ document: 'intake-form' }]
  if (facts.declined) kept.push({ document: 'refusal-notice' })
  if (facts.consents > 0) kept.push({ document: 'rights-notice' })
  for (let held = 0; held < facts.heldSessions; held++) kept.push({ document: 'minutes' })
  if (facts.agreed) kept.push({ document: facts.oral ? 'oral-agreement' : 'agreement' })
  if (facts.terminated) kept.push({ document: 'termination-notice' })
  for (let visits = 0; visits < facts.followUps; visits++) kept.push({ document: 'follow-up' })
  const attached = facts.papers.flatMap(({ document, name, digest }): ContentsLine[] => {
    const known = order.find((code) => code === document)
    return known === undefined ? [] : [{ document: known, name, digest }]
  })
  return [...kept, ...attached].sort((a, b) => order.indexOf(a.document) - order.indexOf(b.document))
}
