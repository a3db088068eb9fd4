import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import {
  type DecisionDraft,
  defectsLeft,
  doubtsIn,
  endedStates,
  groundBasis,
  isBarred,
  isBeforeEffect,
  isComplete,
  proposeChoice,
  stubStates,
  subjectsOf,
} from '../domain/index.ts'
import { openPublication } from './open-publication.ts'
import { shownAsAnswer } from './public/shown.ts'
import {
  type ChannelRow,
  type CorrectionRow,
  correctionsOf,
  countPublications,
  type PublicationRow,
  publicationsOf,
  type RenditionRow,
  withdrawnOfUnit,
} from './publication.sql.ts'
import { keptUnitsOf, readUnitsOf } from './rights.ts'
import { maskingOn } from './rules-on.ts'
import { openDecision } from './seal-decision.ts'
import { departmentsBelow } from './unit.sql.ts'

interface Glance {
  readonly officer: Officer
  readonly keys: Keys
  readonly today: LegalDate
}

export interface ListQuery {
  readonly show: 'to-do' | 'late' | 'public' | 'ended' | 'all'
  readonly unitId?: string | undefined
  readonly limit: number
}

export async function listPublications(db: Reader, { show, unitId, limit }: ListQuery, glance: Glance) {
  const { officer, keys, today } = glance
  const units = readUnitsOf(officer)
  const rows = await db.many(publicationsOf, [units, show, today, unitId ?? null, limit])
  const counts = await db.one(countPublications, [units, today])
  const keeps = await db.many(departmentsBelow, [keptUnitsOf(officer)])
  return ok({
    answer: {
      publications: rows.map((row) => summaryOf(row, openDecision(keys, row.sealed).draft, today)),
      counts: {
        toDo: counts.to_do,
        late: counts.late,
        public: counts.public,
        corrections: counts.corrections,
      },
      keeps: keeps.map(({ id, name }) => ({ id, name })),
    },
  })
}

function summaryOf(row: PublicationRow, draft: DecisionDraft, today: LegalDate) {
  return {
    ...{ id: row.id, unitId: row.unit_id, unitName: row.unit_name, state: row.state },
    actType: row.act_type,
    documentNumber: row.document_number,
    subjects: subjectsOf(draft).map(({ name }) => name),
    ...given('decidedOn', row.decided_on),
    ...given('servedOn', row.served_on),
    ...given('dueOn', row.due_on),
    isLate: row.due_on !== null && row.due_on < today,
    ...given('publishedOn', row.published_on),
    ...given('endsOn', row.ends_on),
    openCorrections: row.open_corrections,
  }
}

export async function readPublication(db: Reader, publicationId: string, glance: Glance) {
  const open = await openPublication(db, publicationId, glance)
  if (open === undefined) return refuse('request.not-found')
  const { row, kept, renditions, channels, acts } = open
  const { draft } = kept
  const { today, keys } = glance
  const day = draft.decidedOn ?? today
  const rule = await maskingOn(db, day)
  const decision = { ...draft, decidedOn: day }
  const defects = defectsLeft(draft, row.defects)
  const corrections = await db.many(correctionsOf, [row.id])
  const proposal = proposeChoice(decision, rule)
  const isOver = endedStates.includes(row.state) || stubStates.includes(row.state)
  const withdrawn = isOver
    ? []
    : await db.many(withdrawnOfUnit, [row.unit_id, row.id, keptUnitsOf(glance.officer)])
  return ok({
    answer: {
      ...summaryOf(row, draft, today),
      ...{ organ: draft.organ.name, source: row.source, texts: { ...draft.texts } },
      people: draft.people.map(({ role, part, kind, name }) => ({
        role,
        ...given('part', part),
        kind,
        name,
      })),
      measures: [...draft.measures],
      ...given('fineFen', draft.fineFen),
      ...given('confiscatedFen', draft.confiscatedFen),
      ...{
        defects: [...defects],
        isBarred: !isComplete(draft) || isBarred(draft, defects),
        severity: row.severity,
      },
      doubts: [...doubtsIn(decision, rule)],
      proposal,
      ...given('choice', choiceOf(row)),
      ...given('returnWords', row.return_words),
      isBeforeEffect: isBeforeEffect(draft, today),
      renditions: renditions.map(presentRendition),
      channels: channels.map((one) => presentChannel(one, today)),
      corrections: corrections.map((one) => presentCorrection(one, keys)),
      ...given('withdrawal', withdrawalOf(row)),
      ...given('followsId', row.follows_id),
      withdrawn: withdrawn.map(({ id, document_number: documentNumber, withdrawn_on: on }) => ({
        ...{ id, documentNumber, on },
      })),
      ...given('repairableFrom', row.repairable_from),
      otherColumns: Object.entries(kept.row?.rest ?? {}).map(([heading, text]) => ({ heading, text })),
      may: [...acts],
      version: row.version,
    },
    version: row.version,
  })
}

function choiceOf(row: PublicationRow) {
  if (row.extent === null || row.chosen_at === null || row.state === 'to-choose') return undefined
  return {
    extent: row.extent,
    ...given('ground', row.ground),
    ...given('basis', row.ground && groundBasis[row.ground]),
    ...given('words', row.words),
    chosenByName: row.chosen_by_name ?? '',
    chosenAt: row.chosen_at.toISOString(),
    ...given('confirmedByName', row.confirmed_by_name),
    ...given('confirmedAt', row.confirmed_at?.toISOString()),
  }
}

function withdrawalOf({
  withdrawal,
  withdrawal_words: words,
  withdrawn_on: on,
  withdrawal_due_on: dueOn,
}: PublicationRow) {
  if (withdrawal === null || words === null || on === null) return undefined
  return { reason: withdrawal, words, on, ...given('dueOn', dueOn) }
}

const presentRendition = (row: RenditionRow) => ({
  ...{ position: row.position, content: shownAsAnswer(row.content), digest: row.digest.toString('hex') },
  hidden: row.hidden.map((one) => ({ ...one })),
  ...given('reason', row.reason),
  ...{ madeByName: row.made_by_name, madeAt: row.made_at.toISOString() },
  ...given('confirmedByName', row.confirmed_by_name),
  ...given('confirmedAt', row.confirmed_at?.toISOString()),
})

const presentChannel = (row: ChannelRow, today: LegalDate) => ({
  ...{ channel: row.channel, state: row.state, dueOn: row.due_on, isProvisional: row.is_provisional },
  isLate:
    ((row.state === 'due' || row.state === 'sent') && row.due_on < today) ||
    (row.state === 'to-withdraw' && row.down_due_on !== null && row.down_due_on < today),
  ...{ basis: row.basis, assumption: row.assumption },
  ...given('sentAt', row.sent_at?.toISOString()),
  ...given('confirmedAt', row.confirmed_at?.toISOString()),
  ...given('receipt', row.receipt),
  ...given('downDueOn', row.down_due_on),
  ...given('downAt', row.down_at?.toISOString()),
  ...given('downReceipt', row.down_receipt),
})

/** @property contact where the sender wants the answer */
export interface AskedCorrection {
  readonly words: string
  readonly contact?: string | undefined
}

function presentCorrection(row: CorrectionRow, keys: Keys) {
  const { words, contact } = JSON.parse(unseal(keys, row.sealed)) as AskedCorrection
  return {
    ...{ id: row.id, askedAt: row.asked_at.toISOString(), words, dueOn: row.due_on },
    ...given('contact', contact),
    ...given('answer', row.answer),
    ...given('isUpheld', row.is_upheld),
    ...given('answeredAt', row.answered_at?.toISOString()),
  }
}
