import { type Category, categories } from '#capabilities/disputes/domain/index.ts'
import { fillUndisputed } from '#capabilities/exits/server/index.ts'
import { fillPaper } from '#capabilities/papers/server/index.ts'
import type { PartyRow, SealedActing, SealedFacts } from '#capabilities/parties/server/index.ts'
import { type LegalDate, legalDate } from '#kernel/calendar/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { maskedIdentity, maskedPhone } from '#kernel/identity/index.ts'
import { bug, ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  type ApplicantFacts,
  type ConfirmationPaper,
  confirmationApplication,
  identitiesList,
  mediationProof,
  submittedMaterials,
} from '../domain/index.ts'
import type { Gathered } from './matter.ts'

/** @property inFull numbers as they are, for papers that are printed; masked on the screen */
export interface PackageView {
  readonly disputeId: string
  readonly keys: Keys
  readonly inFull: boolean
  readonly court?: string | undefined
}

export interface FilledPackagePaper {
  readonly document: OfficialDocument
  readonly strokes: readonly string[]
}

/** Filled from the agreement, from who the parties are, and from days and names: from nothing that was said. */
export async function fillPackagePaper(
  db: Reader,
  known: Gathered,
  paper: ConfirmationPaper,
  view: PackageView,
): Promise<Result<FilledPackagePaper, 'papers.no-such-paper'>> {
  const { kept } = known
  if (paper === 'agreement') {
    if (kept.form !== 'written') return refuse('papers.no-such-paper')
    return fillPaper(db, { disputeId: view.disputeId, paper: 'agreement', agreementId: kept.id }, view)
  }
  if (paper === 'undisputed-facts') {
    if (known.undisputed === undefined) return refuse('papers.no-such-paper')
    const filled = await fillUndisputed(db, view.disputeId, known.undisputed.id)
    return filled.ok ? ok({ document: filled.value, strokes: strokesOf(filled.value) }) : filled
  }
  return ok({ document: fill[paper](known, view), strokes: [] })
}

const fill: Readonly<
  Record<
    Exclude<ConfirmationPaper, 'agreement' | 'undisputed-facts'>,
    (known: Gathered, view: PackageView) => OfficialDocument
  >
> = {
  application: (known, view) =>
    confirmationApplication.fill({
      ...courtOf(known, view),
      applicants: known.parties.map(({ party }) => applicantOf(party, view)),
      committee: committeeOf(known),
      agreementNumber: known.kept.number,
      reachedOn: known.kept.reachedOn,
      effectiveOn: effectOf(known),
      mainFacts: known.kept.mainFacts,
      ...appliedOn(known),
    }),
  identities: (known, view) =>
    identitiesList.fill({
      agreementNumber: known.kept.number,
      applicants: known.parties.map(({ party }) => applicantOf(party, view)),
    }),
  proof: (known, view) =>
    mediationProof.fill({
      ...courtOf(known, view),
      committee: committeeOf(known),
      agreementNumber: known.kept.number,
      parties: known.parties.map(({ party }) => party.name),
      cause: categories[known.category as Category].zh,
      acceptedOn: known.turn.acceptedOn,
      mediators: known.turn.mediators.map(({ name }) => name),
      sessions: known.turn.sessions.filter(({ state }) => state === 'held').length,
      reachedOn: known.kept.reachedOn,
      effectiveOn: effectOf(known),
    }),
  materials: (known, view) =>
    submittedMaterials.fill({
      ...courtOf(known, view),
      committee: committeeOf(known),
      agreementNumber: known.kept.number,
      items: known.items,
    }),
}

const strokesOf = ({ blocks }: OfficialDocument): readonly string[] =>
  blocks.flatMap((block) =>
    block.block === 'signatures' ? block.signers.flatMap(({ stroke }) => stroke ?? []) : [],
  )

const committeeOf = ({ kept, turn }: Gathered) => kept.sealName ?? turn.bodyName
const effectOf = ({ kept }: Gathered): LegalDate =>
  kept.effectiveOn ?? bug('an agreement in effect has no day')

/** The court that was applied to, or the one that is chosen or proposed. */
function courtOf({ application, courts }: Gathered, { court }: PackageView) {
  const name = court ?? application?.court ?? courts.find(({ isProposed }) => isProposed)?.name
  return name === undefined ? {} : { court: name }
}

function appliedOn({ kept, application }: Gathered) {
  const isApplied = kept.confirmationState !== 'not-applied' && kept.confirmationState !== 'withdrawn'
  return isApplied && application !== undefined ? { appliedOn: application.on_day } : {}
}

const acts = { agent: '委托代理人', guardian: '监护人', representative: '代表人' } as const

function applicantOf(party: PartyRow, { keys, inFull }: PackageView): ApplicantFacts {
  const facts = JSON.parse(unseal(keys, party.sealed)) as SealedFacts
  const phone = (number: string | undefined) =>
    number === undefined ? {} : { phone: inFull ? number : maskedPhone(number) }
  const { identityNumber, address, ethnicity, bornOn, legalRepresentative } = facts
  return {
    name: party.name,
    isBody: party.kind === 'legal' || party.kind === 'unincorporated',
    ...(party.sex === 'male' || party.sex === 'female' ? { sex: party.sex } : {}),
    ...(bornOn === undefined ? {} : { bornOn: legalDate(bornOn) }),
    ...(ethnicity ? { ethnicity } : {}),
    ...(identityNumber === undefined
      ? {}
      : { identityNumber: inFull ? identityNumber : maskedIdentity(identityNumber) }),
    ...(address ? { address } : {}),
    ...(legalRepresentative ? { legalRepresentative } : {}),
    ...phone(facts.phone),
    acting: party.acting.map((one) => {
      const sealed = JSON.parse(unseal(keys, Buffer.from(one.sealed, 'hex'))) as SealedActing
      return { as: acts[one.as], name: one.name, ...phone(sealed.phone) }
    }),
  }
}
