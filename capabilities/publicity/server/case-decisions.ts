import { type Measure, measures } from '#capabilities/authority/domain/index.ts'
import { officersNamed } from '#capabilities/authority/server/index.ts'
import type { CaseFile, FiledStep } from '#capabilities/enforcement/server/index.ts'
import { type PartyRow, partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import { isLegalDate } from '#kernel/calendar/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { DecisionDraft, DecisionPerson, DecisionToDisclose } from '../domain/index.ts'

/** A decision of a case that has its number. @property key by which its publication is known */
export interface FiledDecision {
  readonly key: string
  readonly step: CaseFile['record']['steps'][number]
  readonly filed: FiledStep
  readonly documentNumber: string
}

/** Every numbered decision of the case, in order: the definition of the act says which steps decide. */
export function decisionsIn(file: CaseFile): readonly FiledDecision[] {
  const deciding = file.definition.steps.filter(({ decides }) => decides === true).map(({ code }) => code)
  return file.record.steps.flatMap((step, place) => {
    const filed = file.steps[place]
    if (!deciding.includes(step.code) || filed?.paperNumber == null) return []
    return [{ key: `case:${file.id}:${step.id}`, step, filed, documentNumber: filed.paperNumber }]
  })
}

/** The decision with its people as the case knows them; personal facts are opened for the masking alone. */
export async function decisionToDisclose(
  db: Reader,
  keys: Keys,
  file: CaseFile,
  decision: FiledDecision,
): Promise<DecisionToDisclose> {
  const parties = await db.many(partiesOf, [file.id])
  const officers = await officersNamed(db, decision.filed.officerIds, decision.step.on)
  const people = [
    ...parties.flatMap((party) => personsOf(party, file.definition, keys)),
    ...officers.map(({ name }) => ({ role: 'officer' as const, kind: 'citizen' as const, name })),
  ]
  return { ...draftOf(file, decision), people }
}

function draftOf(
  file: CaseFile,
  { step, filed, documentNumber }: FiledDecision,
): Omit<DecisionToDisclose, 'people'> {
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
function personsOf(
  party: PartyRow,
  { parts }: CaseFile['definition'],
  keys: Keys,
): readonly DecisionPerson[] {
  const facts = JSON.parse(unseal(keys, party.sealed)) as SealedFacts
  const isCitizen = party.kind === 'natural' || party.kind === 'unknown'
  return [
    {
      ...(parts === undefined ? {} : { part: party.role }),
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
