import { categories } from '#capabilities/disputes/domain/index.ts'
import {
  type BreachChoice,
  breachChoices,
  leftFen,
  performanceReminder,
  policeLetter,
} from '#capabilities/mediation/domain/index.ts'
import {
  choicesOnAgreement,
  policeLetters,
  type WatchedObligation,
  watchedObligations,
  wholeMediation,
} from '#capabilities/mediation/server/index.ts'
import type { PartyRow } from '#capabilities/parties/server/index.ts'
import { type LegalDate, legalDate } from '#kernel/calendar/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { fenInFigures } from '#kernel/money/index.ts'
import { bug } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { FileFacts } from './paper.sql.ts'

interface About {
  readonly disputeId: string
  readonly agreementId: string
  readonly file: FileFacts
  readonly parties: readonly PartyRow[]
}

/** What happened to each agreement after it took effect, as far as papers hang on it. */
export async function afterAgreements(db: Reader, disputeId: string) {
  const watched = await db.many(watchedObligations, [disputeId])
  const letters = await policeLetters(db, disputeId)
  return (agreementId: string) => ({
    isReminded: watched.some((one) => one.agreement_id === agreementId && lettersOf(one).length > 0),
    isForPolice: letters.some((one) => one.agreementId === agreementId && one.gaps.length === 0),
  })
}

const lettersOf = ({ breaches }: WatchedObligation) =>
  breaches.flatMap(({ steps }) => steps).filter(({ step }) => step === 'letter')

/** One letter for all that was reminded of and is still owed; its days are those of the last one. */
export async function fillReminder(db: Reader, { disputeId, agreementId, file, parties }: About) {
  const watched = await db.many(watchedObligations, [disputeId])
  const reminded = watched.filter((one) => one.agreement_id === agreementId && lettersOf(one).length > 0)
  const open = reminded.filter(({ kept }) => kept === 'open' || kept === 'partial')
  const late = open.length === 0 ? reminded : open
  const last = reminded
    .flatMap(lettersOf)
    .sort((one, other) => one.onDay.localeCompare(other.onDay))
    .at(-1)
  if (last?.until === undefined) throw new Error('a letter of reminder that nobody wrote')
  const nameOf = (id: string | null) => parties.find((party) => party.id === id)?.name
  const choices = await choicesOnAgreement(db, disputeId, agreementId, last.onDay)
  return performanceReminder.fill({
    committee: file.seal_name ?? file.holder_name,
    agreementNumber: late[0]?.agreement_number ?? '',
    late: late.map((one) => {
      const creditor = nameOf(one.creditor_id)
      const left = leftFen(one.amount_fen ?? undefined, one.paid_fen)
      return {
        debtor: nameOf(one.debtor_id) ?? '',
        ...(creditor === undefined ? {} : { creditor }),
        act: one.act,
        dueOn: one.due_on,
        ...(left === undefined ? {} : { left: fenInFigures(left) }),
      }
    }),
    until: last.until,
    sentOn: last.onDay,
    choices: choices
      .filter((choice) => !ofTheCommittee.includes(choice))
      .map((choice) => breachChoices[choice].zh),
  })
}

/** What the committee does itself is not told as a way against the debtor. */
const ofTheCommittee: readonly BreachChoice[] = ['remind', 'mediate-again']

export async function fillPoliceLetter(
  db: Reader,
  { disputeId, agreementId, file, parties }: About,
): Promise<OfficialDocument> {
  const letter =
    (await policeLetters(db, disputeId)).find((one) => one.agreementId === agreementId) ??
    bug('an agreement vanished while its letter was written')
  const { proceedings } = await db.one(wholeMediation, [disputeId])
  const kept = proceedings.flatMap(({ agreements }) => agreements).find(({ id }) => id === agreementId)
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? ''
  return policeLetter.fill({
    committee: file.seal_name ?? file.holder_name,
    agreementNumber: letter.agreementNumber,
    cause: categories[file.category].zh,
    parties: letter.bound.map(nameOf),
    effectiveOn: dayOf(kept?.effectiveOn),
    performedOn: dayOf(letter.performedOn),
    requests: letter.requests.map(({ partyId, onDay }) => ({
      name: nameOf(partyId),
      onDay: legalDate(onDay),
    })),
  })
}

const dayOf = (day: LegalDate | undefined): LegalDate => day ?? bug('a performed agreement has no day')
