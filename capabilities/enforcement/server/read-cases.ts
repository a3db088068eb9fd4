import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { type ActQuestion, type ActType, faultsOf, standingOn } from '#capabilities/authority/domain/index.ts'
import { type KnownOfficer, officersNamed, officersOf } from '#capabilities/authority/server/index.ts'
import { partiesOf, type SealedFacts } from '#capabilities/parties/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { maskedIdentity } from '#kernel/identity/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import {
  type ActDefinition,
  beginningOf,
  type CaseReading,
  type CaseRecord,
  type FieldValues,
  fieldsOf,
  isClosed,
  needsHour,
  type Objection,
  type Party,
  partiesApart,
  readCase,
  type StepDefinition,
  type StepReading,
  shownValue,
  sumToSay,
  unservedOf,
} from '../domain/index.ts'
import { definitionOf } from './acts.ts'
import { bodyLacksOn } from './body-standing.ts'
import {
  type CounterpartyRow,
  findCase,
  listCases,
  relatedCases,
  type StepRow,
  type SummaryRow,
} from './case.sql.ts'
import { approverOf, capObjection, inspectionsOnPage } from './inspection-cap.ts'
import { questionOf } from './officers-asked.ts'
import { addresseesOf, momentOf, partiesOfStep, recordOfCase } from './record.ts'
import type { OutsideObjection, StepGates } from './record-step.ts'
import { handledUnitsOf, headedUnitsOf, readUnitsOf } from './rights.ts'

type Query = z.infer<NonNullable<typeof contract.listEnforcementCases.query>>
const words = ({ zh, en }: Label): Label => ({ zh, en })

export async function readCases(
  db: Reader,
  officer: Officer,
  { state, actType, words: asked, cursor, limit }: Query,
) {
  const rows = await db.many(listCases, [
    ...[readUnitsOf(officer), state === 'open', actType ?? null, asked ?? null],
    ...[cursor ?? null, limit + 1],
  ])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return ok({
    answer: { cases: shown.map(summaryOf), ...(last ? { next: last.id } : {}) },
  })
}

function summaryOf(row: SummaryRow) {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    actType: row.act_type as ActType,
    act: words(row.rule),
    stage: words(row.rule.stages.find(({ code }) => code === row.stage) ?? row.rule),
    unitName: row.unit_name,
    counterparties: [...row.counterparties],
    openedOn: row.opened_on,
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    ...(row.closed_on === null ? {} : { closedOn: row.closed_on }),
  }
}

/** The case on one page. */
export async function readOneCase(
  db: Reader,
  keys: Keys,
  officer: Officer,
  caseId: string,
  now: Date,
  today: LegalDate,
  { reviewObjections, openSums }: Pick<StepGates, 'reviewObjections' | 'openSums'>,
) {
  const row = await db.maybe(findCase, [caseId, readUnitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  const { definition, basis, assumption, edition } = await definitionOf(db, row.rule_id)
  const { record, rows, counterparties } = await recordOfCase(db, row.id, definition)
  const moment = await momentOf(db, now, today)
  const read = readCase(definition, row.regime, record, moment)
  const byTheHour = definition.steps.filter(({ code }) =>
    needsHour(definition, row.regime, record, code, moment),
  )
  const related = await db.many(relatedCases, [row.id, readUnitsOf(officer)])
  const named = await officersNamed(db, [...new Set(rows.flatMap((one) => one.officer_ids))], today)
  const parties = (await db.many(partiesOf, [row.id])).map(({ kind, name, role, sealed }) => {
    const { identityNumber } = JSON.parse(unseal(keys, sealed)) as SealedFacts
    const number =
      identityNumber === undefined
        ? {}
        : { number: kind === 'natural' ? maskedIdentity(identityNumber) : identityNumber }
    const part = definition.parts === undefined ? {} : { part: role }
    return { kind: kind === 'natural' ? kind : ('organisation' as const), ...part, name, ...number }
  })
  const handled = (await db.maybe(findCase, [row.id, handledUnitsOf(officer)])) !== undefined
  const isHead = (await db.maybe(findCase, [row.id, headedUnitsOf(officer)])) !== undefined
  const sums = await openSums(db, row.id, today)
  const said = new Map(await reviewObjections(db, row.id, today))
  for (const { code } of definition.steps) {
    const cap = await capObjection(db, row, code)
    if (cap !== undefined) said.set(code, cap)
  }
  const inspections = await inspectionsOnPage(db, row, readUnitsOf(officer), approverOf(rows))
  // Counted, not typed: the papers of an inspection have to say it.
  const counted: FieldValues = inspections === undefined ? {} : { earlierThisYear: inspections.made }
  const source = related.find(({ relation }) => relation === 'source')
  return ok({
    answer: {
      id: row.id,
      code: row.code,
      title: row.title,
      actType: row.act_type as ActType,
      act: words(definition),
      stage: words(definition.stages.find(({ code }) => code === read.stage) ?? definition),
      unitName: row.unit_name,
      bodyName: row.body_name,
      bodyLacks: read.isClosed ? [] : [...(await bodyLacksOn(db, row, today))],
      ...(read.isClosed
        ? { officersLeft: [], officersUnable: [] }
        : standingsOf(named, questionOf(row, today))),
      counterparties: parties.map(({ name }) => name),
      parties,
      openedOn: row.opened_on,
      ...(row.due_on === null ? {} : { dueOn: row.due_on }),
      ...(row.closed_on === null ? {} : { closedOn: row.closed_on }),
      ...{ basis, assumption, edition },
      regime: row.regime,
      ...(row.category === null ? {} : { category: row.category }),
      isClosed: isClosed(definition, record),
      mayHandle: handled && !read.isClosed,
      ...(source === undefined ? {} : { source: { id: source.id, code: source.code, title: source.title } }),
      arisen: related
        .filter(({ relation }) => relation === 'arisen')
        .map(({ id, code, title }) => ({ id, code, title })),
      joint: related
        .filter(({ relation }) => relation === 'joint')
        .map(({ id, code, unit_name: unitName }) => ({ id, code, unitName })),
      officers: handled ? await choosable(db, row.unit_id, questionOf(row, today)) : [],
      ...(inspections === undefined ? {} : { inspections }),
      stages: stagesOf({
        definition,
        read,
        rows,
        counted,
        record,
        named,
        counterparties,
        said,
        byTheHour: new Set(byTheHour.map(({ code }) => code)),
        isHead,
      }),
      lacks: [...read.lacks, ...sums.map((one) => ({ kind: 'sum' as const, ...one }))],
      limits: read.limits.map(({ dueDay, startedBy: _, metBy: __, isAwaiting: ___, of, ...limit }) => ({
        ...limit,
        ...(of === undefined ? {} : { counterparties: namesOf(of, counterparties) }),
        dueOn: dueDay,
      })),
      version: row.version,
    },
    version: row.version,
  })
}

const namesOf = (ids: readonly string[], all: readonly CounterpartyRow[]): string[] =>
  all.filter(({ id }) => ids.includes(id)).map(({ name }) => name)

/** Of those who took part: who is gone, and who is there and may not do this kind of act today. */
function standingsOf(named: readonly KnownOfficer[], question: ActQuestion) {
  const isGone = (one: KnownOfficer) => standingOn(one, question.day) === 'left'
  return {
    officersLeft: named.filter(isGone).map(({ name }) => name),
    // Auxiliary staff are named beside the officers and never count: nothing changed for them.
    officersUnable: named
      .filter((one) => !isGone(one) && one.service !== 'auxiliary')
      .map((one) => ({ name: one.name, faults: [...faultsOf(one, question)] }))
      .filter(({ faults }) => faults.length > 0),
  }
}

/** Who of the department could stand in a paper of today, first who may act. */
async function choosable(db: Reader, unitId: string, question: ActQuestion) {
  const all = await officersOf(db, unitId, question.day)
  return all
    .filter((one) => standingOn(one, question.day) !== 'left')
    .map((one) => ({ id: one.id, name: one.name, mayAct: faultsOf(one, question).length === 0 }))
    .toSorted((one, other) => Number(other.mayAct) - Number(one.mayAct))
}

interface Page {
  readonly definition: ActDefinition
  readonly read: CaseReading
  readonly rows: readonly StepRow[]
  /** Not typed, but counted by the house. */
  readonly counted: FieldValues
  readonly record: CaseRecord
  readonly named: readonly KnownOfficer[]
  readonly counterparties: readonly CounterpartyRow[]
  /** What legal review, or the yearly cap, says to steps that are still to be taken. */
  readonly said: ReadonlyMap<string, OutsideObjection>
  /** Steps of which the day alone does not say enough. */
  readonly byTheHour: ReadonlySet<string>
  /** Who reads the page heads the department. */
  readonly isHead: boolean
}

function stagesOf(page: Page) {
  const { stages } = page.definition
  const reached = stages.findIndex(({ code }) => code === page.read.stage)
  return stages.map(({ code, zh, en }, place) => ({
    code,
    zh,
    en,
    isReached: place <= reached,
    steps: page.read.steps.filter(({ step }) => step.stage === code).map((reading) => stepOf(reading, page)),
  }))
}

/** What a step may begin with: what was told of one alone says nothing of the next. */
function toldBefore({ counted, record }: Page, apart: readonly Party[]): FieldValues {
  const shared = record.steps.filter(({ of }) => of === undefined)
  return { ...counted, ...fieldsOf(apart.length === 0 ? record : { steps: shared }) }
}

function stepOf({ step, taken, standing, left, objections: own }: StepReading, page: Page) {
  const apart = partiesApart(step, page.record)
  const told = toldBefore(page, apart)
  const further = taken.length > 0 ? undefined : page.said.get(step.code)
  const objections = further === undefined ? own : [...own, further]
  const { definition } = page
  const tellsReview = (code: string) =>
    definition.steps.some((one) => one.decides && sumToSay(definition, one)?.field === code)
  const asked = [
    ...(step.asks ?? []).map((code) => [code, true] as const),
    ...(step.mayTell ?? []).map((code) => [code, false] as const),
  ]
  return {
    code: step.code,
    ...words(step),
    basis: step.basis,
    assumption: step.assumption ?? false,
    standing,
    taken: taken.map(({ id }) => takenStep(page.rows.find((row) => row.id === id) as StepRow, step, page)),
    objections: objections.map(objectionOf),
    mayTake: objections.every(({ weight }) => weight === 'warned'),
    apart: apart.map(({ id, name }) => ({ id, name, isLeft: left.some((one) => one.id === id) })),
    officers: step.officers ?? 0,
    isApproved: step.approved ?? false,
    isForHead: (step.approved ?? false) && !page.isHead,
    decides: step.decides ?? false,
    needsHour: page.byTheHour.has(step.code),
    fields: asked.flatMap(([code, isAsked]) => {
      const field = page.definition.fields[code]
      const value = beginningOf(step, code, told)
      const followed = step.follows?.[code]
      const proposed = followed === undefined ? undefined : told[followed]
      if (field === undefined) return []
      return [
        {
          code,
          ...words(field),
          kind: field.kind,
          isAsked,
          tellsReview: !isAsked && tellsReview(code),
          ...(field.choices ? { choices: [...field.choices] } : {}),
          ...(value === undefined ? {} : { value: value as never }),
          ...(proposed === undefined ? {} : { proposed: shownValue(field, proposed) }),
        },
      ]
    }),
  }
}

function objectionOf({ weight, zh, en, basis }: Pick<Objection, 'weight' | 'zh' | 'en' | 'basis'>) {
  return { weight, zh, en, ...(basis === null ? {} : { basis }) }
}

function takenStep(row: StepRow, step: StepDefinition, page: Page) {
  const { definition, named, counterparties } = page
  const addressees = step.served ? addresseesOf(definition, row, counterparties) : []
  const isApart = partiesApart(step, page.record).length > 0
  const unserved = unservedOf(addressees, row.servings)
  return {
    id: row.id,
    on: row.step_on,
    at: row.step_at.toISOString(),
    fields: Object.entries(row.fields).flatMap(([code, value]) => {
      const field = definition.fields[code]
      return field === undefined ? [] : [{ ...words(field), shown: shownValue(field, value) }]
    }),
    officers: row.officer_ids.flatMap((id) => {
      const officer = named.find((one) => one.id === id)
      const certificate = officer?.certificates[0]?.number
      return officer === undefined
        ? []
        : [{ name: officer.name, ...(certificate === undefined ? {} : { certificate }) }]
    }),
    ...(row.paper_number === null ? {} : { paperNumber: row.paper_number }),
    ...(isApart ? { counterparties: partiesOfStep(row, counterparties).map(({ name }) => name) } : {}),
    hasPaper: step.paper !== undefined,
    recordedBy: row.recorded_by,
    warned: row.warned.map(objectionOf),
    ...(row.reason === null ? {} : { reason: row.reason }),
    servings: row.servings.map(({ partyId, method, ...one }) => {
      const name = counterparties.find(({ id }) => id === partyId)?.name
      return { ...one, method: method as never, ...(name === undefined ? {} : { counterparty: name }) }
    }),
    needsServing: unserved.length > 0,
    unserved: unserved.map(({ id, name }) => ({ id, name })),
  }
}
