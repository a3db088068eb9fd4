import { type Measure, measures } from '#capabilities/authority/domain/index.ts'
import { officersNamed } from '#capabilities/authority/server/index.ts'
import { type CaseFile, caseFile } from '#capabilities/enforcement/server/index.ts'
import { type PartyRow, partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import { isLegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import type { DecisionDraft, DecisionPerson, DecisionToDisclose } from '../domain/index.ts'
import { dueDayOf } from './channels.ts'
import { insertPublication, knownKeys } from './publication.sql.ts'
import { keptUnitsOf } from './rights.ts'
import { severityOn } from './rules-on.ts'
import { sealDecision } from './seal-decision.ts'
import { chainOf, type Stamp } from './stamp.ts'
import { slugOf } from './unit.sql.ts'

/** Steps that decide about somebody, in whichever act. */
const deciding: readonly string[] = ['decision', 'imposed', 'granted', 'refused', 'result-told']

/** A numbered decision of a case begins its way to the public; each one once. */
export async function takeCaseDecision(tx: Transaction, caseId: string, stamp: Stamp) {
  const { officer, now, keys } = stamp
  const file = await caseFile(tx, caseId, keptUnitsOf(officer))
  if (file === undefined) return refuse('request.not-found')
  const found = decisionIn(file)
  if (found === undefined) return refuse('publicity.no-decision')
  const key = `case:${file.id}:${found.step.id}`
  if ((await tx.many(knownKeys, [[key]])).length > 0) return refuse('publicity.taken-already')
  const parties = await tx.many(partiesOf, [file.id])
  const officers = await officersNamed(tx, found.filed.officerIds, found.step.on)
  const people = [
    ...parties.flatMap((party) => personsOf(party, keys)),
    ...officers.map(({ name }) => ({ role: 'officer' as const, kind: 'citizen' as const, name })),
  ]
  const draft: DecisionToDisclose = { ...draftOf(file, found), people }
  const id = newId(now)
  const slug = await tx.one(slugOf, [file.unitId])
  await tx.many(insertPublication, [
    ...[id, file.unitId, 'case', key, draft.actType, draft.documentNumber, draft.decidedOn, draft.servedOn],
    ...[sealDecision(keys, { draft }), [], await severityOn(tx, draft, draft.decidedOn)],
    ...[await dueDayOf(tx, slug.slug, draft), now, officer.accountId],
  ])
  const facts = { case: file.id, step: found.step.id }
  await startChain(tx, chainOf(id), { type: 'decision-taken-in', actor: officer.accountId, at: now, facts })
  return ok({ answer: { id, version: 1, state: 'to-choose' as const }, version: 1 })
}

type Found = NonNullable<ReturnType<typeof decisionIn>>

function decisionIn(file: CaseFile) {
  const step = file.record.steps.findLast(({ code }) => deciding.includes(code))
  const filed = file.steps.findLast(
    ({ code, on, paperNumber }) => code === step?.code && on === step.on && paperNumber !== null,
  )
  return step === undefined || filed?.paperNumber == null
    ? undefined
    : { step, filed, documentNumber: filed.paperNumber }
}

function draftOf(file: CaseFile, { step, filed, documentNumber }: Found): Omit<DecisionToDisclose, 'people'> {
  const all = { ...file.fields, ...step.fields }
  const text = (name: string) => (typeof all[name] === 'string' ? all[name] : undefined)
  const amount = (name: string) => (typeof step.fields[name] === 'number' ? step.fields[name] : undefined)
  const day = (name: string) => (isLegalDate(all[name]) ? all[name] : undefined)
  const apart = ['facts', 'evidence', 'legalBasis', 'remedies', 'performance'].map(
    (code) => file.definition.fields[code]?.zh,
  )
  const content = filed.fields
    .filter(({ zh }) => !apart.includes(zh))
    .map(({ zh, shown }) => `${zh}：${shown.zh}`)
    .join('；')
  const taken = [amount('confiscated'), amount('confiscatedGoods')].filter((fen) => fen !== undefined)
  const { procedure } = file.definition
  return {
    actType: file.actType as DecisionDraft['actType'],
    procedure: procedure === 'simple' || procedure === 'ordinary' ? procedure : 'other',
    // an entrusted organisation acts in the name of the department (APL 20)
    organ: { name: file.unitName },
    documentNumber,
    actOn: day('violationEndedOn'),
    ...{ decidedOn: step.on, servedOn: step.servedOn, measures: measuresIn(step.code, step.fields) },
    texts: {
      violation: text('causeOfAction') ?? file.title,
      facts: text('facts') ?? text('record'),
      basis: text('legalBasis'),
      content,
      remedy:
        [text('performance'), text('remedies')].filter((part) => part !== undefined).join('\n') || undefined,
    },
    fineFen: amount('fine'),
    confiscatedFen: taken.length === 0 ? undefined : taken.reduce((sum, fen) => sum + fen, 0),
    ...{ validFrom: day('validFrom'), validTo: day('validTo') },
  }
}

function measuresIn(code: string, fields: CaseFile['fields']): readonly Measure[] {
  if (code === 'granted') return ['grant-licence']
  if (code === 'refused') return ['refuse-licence']
  const said = [fields.penalties, fields.measure, fields.manner].flat()
  return said.filter((one): one is Measure => typeof one === 'string' && Object.hasOwn(measures, one))
}

/** The party, who stands for it, and who acts for it. */
function personsOf(party: PartyRow, keys: Keys): readonly DecisionPerson[] {
  const facts = JSON.parse(unseal(keys, party.sealed)) as SealedFacts
  const isCitizen = party.kind === 'natural' || party.kind === 'unknown'
  return [
    {
      ...{ role: 'subject', kind: isCitizen ? 'citizen' : 'organisation', name: party.name },
      ...(party.is_minor ? { isMinor: true } : {}),
      ...(isCitizen
        ? { identityNumber: facts.identityNumber, bornOn: facts.bornOn, address: facts.address }
        : { codes: { creditCode: facts.identityNumber } }),
      ...(facts.phone === undefined ? {} : { phones: [facts.phone] }),
    },
    ...(facts.legalRepresentative === undefined
      ? []
      : [
          {
            role: 'legal-representative' as const,
            kind: 'citizen' as const,
            name: facts.legalRepresentative,
          },
        ]),
    ...party.acting.map(({ as, name }) => ({
      role: as === 'guardian' ? ('guardian' as const) : ('third-person' as const),
      ...{ kind: 'citizen' as const, name },
    })),
  ]
}
