import { type Officer, type Role, reaches, unitsWith } from '#capabilities/access/domain/index.ts'
import { groundReaders } from '#capabilities/authority/server/index.ts'
import { publicationReaders } from '#capabilities/publicity/server/index.ts'
import { recordingReaders } from '#capabilities/recording/server/index.ts'
import { deletionListReaders } from '#capabilities/retention/server/index.ts'
import { returnReaders } from '#capabilities/returns/server/index.ts'
import { submissionReaders } from '#capabilities/review/server/index.ts'
import type { MatterKind } from '../domain/index.ts'

/**
 * Matters that are read by a role in a unit above them, as the capability that keeps them says. All others are read by
 * who stands on their list of names.
 */
const readersOf = {
  'machine-client': ['system-administrator', 'security-administrator'],
  return: returnReaders,
  'review-submission': submissionReaders,
  publication: publicationReaders,
  'enforcement-officer': groundReaders,
  'list-version': groundReaders,
  // Whoever runs the machine is told which file is broken, and reads no recording.
  recording: [...recordingReaders, 'system-administrator'],
  'deletion-list': deletionListReaders,
} as const satisfies Partial<Record<MatterKind, readonly Role[]>>
type ReadByRole = keyof typeof readersOf

const kindsReadByRole = Object.keys(readersOf) as readonly ReadByRole[]
const isReadByRole = (kind: MatterKind): kind is ReadByRole => Object.hasOwn(readersOf, kind)

interface Reached {
  readonly kind: MatterKind
  readonly reach: readonly string[]
  readonly sensitivity: string
}

/** Nobody is told of what he may not read. */
export function mayRead(person: Pick<Officer, 'accountId' | 'grants'>, matter: Reached): boolean {
  if (!isReadByRole(matter.kind)) return reaches(person, matter)
  return unitsWith(person, readersOf[matter.kind]).some((unit) => matter.reach.includes(unit))
}

/** As SQL: the names of the units above the matter meet those in which a reading role is held, given as `$first` and on. */
export function isReadByRoleOf(kind: ReadByRole, path: string, first: number): string {
  return `${path} && $${first + kindsReadByRole.indexOf(kind)}::uuid[]`
}

/** The parameters that {@link isReadByRoleOf} reads, in their order. */
export function unitsReadByRole(officer: Pick<Officer, 'grants'>): readonly (readonly string[])[] {
  return kindsReadByRole.map((kind) => unitsWith(officer, readersOf[kind]))
}

export const countOfKindsReadByRole = kindsReadByRole.length
