import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import {
  canonicalText,
  type DecisionToDisclose,
  type Extent,
  leaksIn,
  type MaskingRule,
  type Rendition,
  renderPublic,
  textsOf,
} from '../domain/index.ts'
import { confirmRendition, insertRendition, type RenditionRow } from './publication.sql.ts'
import { type KeptDecision, sealDecision } from './seal-decision.ts'
import type { Stamp } from './stamp.ts'

/** SM3 over the canonical text. @source GB/T 32905-2016 */
const digestOf = (rendition: Rendition): Buffer => digestOfBytes(Buffer.from(canonicalText(rendition)))

/** What the public finds it by: the words that it reads, in small letters. */
export function searchTextOf({ documentNumber, organ, subjects, texts }: Rendition): string {
  const words = [documentNumber, organ, ...subjects.map(({ name }) => name), ...Object.values(texts)]
  return words.join('\n').toLowerCase()
}

interface Making {
  readonly publicationId: string
  readonly kept: KeptDecision
  readonly decision: DecisionToDisclose
  readonly rule: MaskingRule
  readonly extent: Extent
  readonly words: readonly string[]
  readonly reason: string | null
}

/** The masked text, made and kept; refused while it still tells what the file holds as secret. */
export async function makeRendition(tx: Transaction, making: Making, { keys, officer, now }: Stamp) {
  const { publicationId, kept, decision, rule, extent, words, reason } = making
  const { rendition, hidden } = renderPublic(decision, rule, { extent, kept: words })
  const leaks = leaksIn(textsOf(rendition), decision, rule)
  if (leaks.length > 0) return refuse('publicity.still-tells', { kinds: leaks.map(({ kind }) => kind) })
  await tx.many(insertRendition, [
    ...[newId(now), publicationId, rendition, digestOf(rendition), JSON.stringify(hidden)],
    ...[sealDecision(keys, kept), words, reason, officer.accountId, now],
  ])
  return ok({ digest: digestOf(rendition).toString('hex'), hidden: hidden.length })
}

/** Looked at again by the machine when a person confirms: the text as it is stored, against the decision as it was. */
export async function confirmMade(
  tx: Transaction,
  made: RenditionRow,
  { decision, rule }: Pick<Making, 'decision' | 'rule'>,
  { officer, now }: Stamp,
) {
  const leaks = leaksIn(textsOf(made.content), decision, rule)
  const isWhole = digestOf(made.content).equals(made.digest)
  if (leaks.length > 0 || !isWhole) {
    return refuse('publicity.still-tells', { kinds: leaks.map(({ kind }) => kind) })
  }
  await tx.many(confirmRendition, [made.id, officer.accountId, now])
  return ok()
}
