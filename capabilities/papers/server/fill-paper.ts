import {
  categories,
  type EntrustingBody,
  entrustingBodies,
  performanceWays,
  routes,
} from '#capabilities/disputes/domain/index.ts'
import { applicationForm, intakeForm, refusalNotice } from '#capabilities/intake/domain/index.ts'
import { agreement as agreementPaper } from '#capabilities/mediation/domain/index.ts'
import { wholeMediation } from '#capabilities/mediation/server/index.ts'
import { type PartyRow, partiesOf } from '#capabilities/parties/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { chineseCapitals, fenInFigures } from '#kernel/money/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type Paper, type PaperState, papersAtHand, refusalReasons } from '../domain/index.ts'
import { afterAgreements, fillPoliceLetter, fillReminder } from './fill-after-agreement.ts'
import { agreementsOf, type FileFacts, fileFacts } from './paper.sql.ts'
import { factsOfParty, type PaperView } from './party-facts.ts'

export interface PaperWanted {
  readonly disputeId: string
  readonly paper: Paper
  readonly agreementId?: string | undefined
}

/** @property strokes ids of the attachments that hold signature pictures, under the names that the document uses */
export interface FilledPaper {
  readonly document: OfficialDocument
  readonly strokes: readonly string[]
}

export async function listPapersOf(db: Reader, disputeId: string) {
  const file = await db.one(fileFacts, [disputeId])
  return papersAtHand(stateOf(file, await agreementsWithAfter(db, disputeId)))
}

async function agreementsWithAfter(db: Reader, disputeId: string): Promise<PaperState['agreements']> {
  const agreements = await db.many(agreementsOf, [disputeId])
  const after = await afterAgreements(db, disputeId)
  return agreements.map((one) => ({ ...one, ...after(one.id) }))
}

function stateOf(file: FileFacts, agreements: PaperState['agreements']): PaperState {
  return {
    isDeclined: file.routing === 'declined',
    isApplication: file.origin === 'application',
    isAccepted: file.accepted_on !== null,
    agreements,
  }
}

/** A paper that the dispute does not have yet is refused rather than printed empty. */
export async function fillPaper(
  db: Reader,
  wanted: PaperWanted,
  view: PaperView,
): Promise<Result<FilledPaper, 'papers.no-such-paper'>> {
  const [file, agreements, parties] = [
    await db.one(fileFacts, [wanted.disputeId]),
    await agreementsWithAfter(db, wanted.disputeId),
    await db.many(partiesOf, [wanted.disputeId]),
  ]
  const atHand = papersAtHand(stateOf(file, agreements)).filter(({ paper }) => paper === wanted.paper)
  const which =
    wanted.agreementId === undefined
      ? atHand.at(-1)
      : atHand.find((one) => one.agreementId === wanted.agreementId)
  if (which === undefined) return refuse('papers.no-such-paper')
  if (which.agreementId !== undefined) {
    const about = { disputeId: wanted.disputeId, agreementId: which.agreementId, file, parties }
    if (which.paper === 'performance-reminder')
      return ok({ document: await fillReminder(db, about), strokes: [] })
    if (which.paper === 'police-letter')
      return ok({ document: await fillPoliceLetter(db, about), strokes: [] })
    return ok(await fillAgreement(db, wanted.disputeId, which.agreementId, parties, view))
  }
  const fill = {
    application: fillApplication,
    'intake-form': fillIntake,
    'refusal-notice': fillRefusal,
  } as const
  const paper = wanted.paper as keyof typeof fill
  return ok({ document: fill[paper](file, parties, view), strokes: [] })
}

const onSide = (parties: readonly PartyRow[], side: PartyRow['role']) =>
  parties.filter(({ role }) => role === side)
const names = (parties: readonly PartyRow[]) => parties.map(({ name }) => name)
const registeredOn = (file: FileFacts) => legalDayOf(file.registered_at.getTime())

function fillApplication(file: FileFacts, parties: readonly PartyRow[], view: PaperView): OfficialDocument {
  const facts = (side: PartyRow['role']) => onSide(parties, side).map((party) => factsOfParty(party, view))
  return applicationForm.fill({
    committee: file.seal_name ?? file.holder_name,
    applicants: facts('applicant'),
    respondents: facts('respondent'),
    narrative: file.narrative,
    requests: file.requests,
    appliedOn: registeredOn(file),
  })
}

function fillIntake(file: FileFacts, parties: readonly PartyRow[]): OfficialDocument {
  const entrustedBy = file.entrusting_body as EntrustingBody | null
  return intakeForm.fill({
    ...(file.number === null ? {} : { number: file.number }),
    committee: file.seal_name ?? file.holder_name,
    registeredOn: file.accepted_on ?? registeredOn(file),
    applicantNames: names(onSide(parties, 'applicant')),
    respondentNames: names(onSide(parties, 'respondent')),
    category: categories[file.category].zh,
    origin: file.origin,
    ...(entrustedBy === null ? {} : { entrustedBy: entrustingBodies[entrustedBy].zh }),
    narrative: file.narrative,
    parties: parties.map(({ name }) => ({ name })),
    ...(file.registrar === null ? {} : { registrar: { name: file.registrar } }),
  })
}

function fillRefusal(file: FileFacts, parties: readonly PartyRow[]): OfficialDocument {
  const { declined, declined_at: at } = file
  if (declined === null || at === null) throw new Error('a declined dispute has no record of the refusal')
  const reasons = refusalReasons[declined.ground]
  const others = names(onSide(parties, 'respondent')).join('、')
  return refusalNotice.fill({
    number: file.code,
    committee: file.seal_name ?? file.holder_name,
    addressees: names(onSide(parties, 'applicant')),
    appliedOn: registeredOn(file),
    matter: `与${others}之间的${categories[file.category].zh}纠纷`,
    reason: declined.reason,
    bases: reasons.bases,
    otherRoutes: reasons.routes.map((route) => `${routes[route].zh}。`),
    ...(file.decliner === null ? {} : { handler: { name: file.decliner } }),
    decidedOn: legalDayOf(at.getTime()),
  })
}

async function fillAgreement(
  db: Reader,
  disputeId: string,
  agreementId: string,
  parties: readonly PartyRow[],
  view: PaperView,
): Promise<FilledPaper> {
  const { proceedings } = await db.one(wholeMediation, [disputeId])
  const turn = proceedings.find(({ agreements }) => agreements.some(({ id }) => id === agreementId))
  const kept = turn?.agreements.find(({ id }) => id === agreementId)
  if (turn === undefined || kept === undefined) throw new Error('an agreement vanished while it was read')
  const nameOf = (id: string | undefined) => parties.find((party) => party.id === id)?.name ?? ''
  const signatureOf = (id: string) =>
    kept.signatures.find(({ partyId, accountId }) => (partyId ?? accountId) === id)
  const strokeOf = (id: string) => {
    const signature = signatureOf(id)
    return signature?.manner === 'stroke' ? { stroke: signature.attachmentId } : {}
  }
  const document = agreementPaper.fill({
    number: kept.number,
    committee: kept.sealName ?? turn.bodyName,
    parties: parties.map((party) => {
      const signedOn = signatureOf(party.id)?.signedOn
      return {
        side: party.role,
        party: factsOfParty(party, view),
        ...strokeOf(party.id),
        ...(signedOn === undefined ? {} : { signedOn }),
      }
    }),
    mainFacts: kept.mainFacts,
    disputedPoints: kept.disputedPoints,
    responsibility: kept.responsibility,
    obligations: kept.obligations.map((one) => ({
      debtor: nameOf(one.debtorId),
      ...(one.creditorId === undefined ? {} : { creditor: nameOf(one.creditorId) }),
      act: one.act,
      ...(one.amountFen === undefined
        ? {}
        : { amount: { figures: fenInFigures(one.amountFen), capitals: chineseCapitals(one.amountFen) } }),
      manner: performanceWays[one.way].zh,
      ...(one.place === '' ? {} : { place: one.place }),
      dueOn: one.dueOn,
    })),
    furtherTerms: kept.furtherTerms,
    mediators: turn.mediators
      .filter(({ toDay }) => toDay === undefined)
      .map(({ accountId, name }) => ({ name, ...strokeOf(accountId) })),
    agreedOn: kept.reachedOn,
  })
  const strokes = kept.signatures
    .filter(({ manner }) => manner === 'stroke')
    .map(({ attachmentId }) => attachmentId)
  return { document, strokes }
}
