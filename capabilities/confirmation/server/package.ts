import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  findReached,
  isHeldByUnitOf,
  lockForWork,
  noteOnTimeline,
} from '#capabilities/disputes/server/index.ts'
import { findAttachment } from '#capabilities/files/server/index.ts'
import { render } from '#capabilities/papers/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { type ArchivePart, packArchive, withPlainNames } from '#platform/server/archives/pack-archive.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Database, Reader, Transaction } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import type { ConfirmationPaper, PackageItem } from '../domain/index.ts'
import { effectiveAgreements, type Gathered, gather, type Matter } from './matter.ts'
import { type FilledPackagePaper, fillPackagePaper } from './papers.ts'

export interface ConfirmationParts {
  readonly keys: Keys
  readonly files: FileStore
  readonly renderer: DocumentRenderer
}

export async function readPackagePaper(
  db: Reader,
  officer: Officer,
  matter: Matter,
  wanted: { readonly agreementId: string; readonly paper: ConfirmationPaper },
) {
  const found = await findReached(db, officer, matter.disputeId)
  if (!found.ok) return found
  const known = await gatherOne(db, matter, wanted.agreementId)
  if (known === undefined) return refuse('mediation.no-such-agreement')
  const view = { disputeId: matter.disputeId, keys: matter.keys, inFull: false }
  const filled = await fillPackagePaper(db, known, wanted.paper, view)
  return filled.ok ? ok({ answer: { document: { ...filled.value.document } } }) : filled
}

async function gatherOne(db: Reader, matter: Matter, agreementId: string): Promise<Gathered | undefined> {
  const at = (await effectiveAgreements(db, matter.disputeId)).find(({ kept }) => kept.id === agreementId)
  return at === undefined ? undefined : gather(db, matter, at)
}

interface Wanted {
  readonly agreementId: string
  readonly court: string | undefined
  readonly now: Date
}

/** Papers are filled and noted in one transaction, and made after it: a slow printer holds no lock. */
export async function printPackage(
  database: Database,
  parts: ConfirmationParts,
  officer: Officer,
  matter: Matter,
  wanted: Wanted,
) {
  const filled = await database.transaction((tx) => fillAll(tx, parts, officer, matter, wanted))
  if (!filled.ok) return filled
  const packed: ArchivePart[] = []
  for (const [at, part] of filled.value.parts.entries()) {
    const name = `${String(at + 1).padStart(2, '0')} ${part.name}`
    if ('bytes' in part) {
      packed.push({ name, bytes: part.bytes })
      continue
    }
    const made = await render(parts.renderer, part, name, 'pdf')
    if (!made.ok) return made
    packed.push({ name: made.value.fileName, bytes: made.value.bytes })
  }
  const fileName = `司法确认材料 ${filled.value.number}.zip`
  return ok({
    bytes: packArchive(withPlainNames(packed), wanted.now),
    mediaType: 'application/zip',
    fileName,
  })
}

type Part =
  | { readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly name: string
      readonly document: FilledPackagePaper['document']
      readonly pictures: Record<string, Uint8Array>
    }

async function fillAll(
  tx: Transaction,
  parts: ConfirmationParts,
  officer: Officer,
  matter: Matter,
  { agreementId, court, now }: Wanted,
) {
  const locked = await lockForWork(tx, officer, matter.disputeId)
  if (!locked.ok) return locked
  if (!isHeldByUnitOf(officer, locked.value)) return refuse('disputes.held-elsewhere')
  const known = await gatherOne(tx, matter, agreementId)
  if (known === undefined) return refuse('mediation.no-such-agreement')
  const made: Part[] = []
  for (const item of known.items) {
    const part = await partOf(tx, parts, known, { item, disputeId: matter.disputeId, court })
    if (part !== undefined) made.push(part)
  }
  await noteOnTimeline(tx, matter.disputeId, {
    type: 'confirmation-package-printed',
    actor: officer.accountId,
    at: now,
    facts: { agreementId, parts: made.map(({ name }) => name) },
  })
  return ok({ parts: made, number: known.kept.number })
}

interface PartOrder {
  readonly item: PackageItem
  readonly disputeId: string
  readonly court: string | undefined
}

/** @returns undefined for what the parties bring themselves */
async function partOf(
  tx: Transaction,
  { keys, files }: ConfirmationParts,
  known: Gathered,
  { item, disputeId, court }: PartOrder,
): Promise<Part | undefined> {
  if (item.attachmentId !== undefined) {
    const attached = known.attached.find(({ id }) => id === item.attachmentId)
    return attached && { name: item.name, bytes: await files.get(attached.digest) }
  }
  if (item.paper === undefined) return undefined
  const filled = await fillPackagePaper(tx, known, item.paper, { disputeId, keys, inFull: true, court })
  if (!filled.ok) throw new Error(`a paper of the package has gone: ${filled.refusal.code}`)
  const { document, strokes } = filled.value
  return { name: item.name, document, pictures: await picturesOf(tx, files, disputeId, strokes) }
}

async function picturesOf(tx: Transaction, files: FileStore, disputeId: string, strokes: readonly string[]) {
  const pictures: Record<string, Uint8Array> = {}
  for (const id of strokes) {
    const attachment = await tx.maybe(findAttachment, [disputeId, id])
    if (attachment?.media_type === 'image/png') pictures[id] = await files.get(attachment.digest)
  }
  return pictures
}
