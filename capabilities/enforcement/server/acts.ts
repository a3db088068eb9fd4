import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import type { ActDefinition } from '../domain/index.ts'
import { actRules, findDepartment, findSetting, keepSetting, ruleById, settingsOf } from './case.sql.ts'
import { headedUnitsOf, readUnitsOf } from './rights.ts'

/** A kind of act as the rule book has it on a day. @property ruleId which a case keeps for its life */
export interface KnownAct {
  readonly ruleId: string
  readonly key: string
  readonly definition: ActDefinition
  readonly basis: string
  readonly assumption: boolean
}

export async function actsOn(db: Reader, day: LegalDate): Promise<readonly KnownAct[]> {
  const rows = await db.many(actRules, [day])
  return rows.map(({ id, value, ...row }) => ({ ...row, ruleId: id, definition: value as ActDefinition }))
}

/** The definition under which a case was opened. */
export async function definitionOf(db: Reader, ruleId: string) {
  const { value, basis, assumption, edition } = await db.one(ruleById, [ruleId])
  return { definition: value as ActDefinition, basis, assumption, edition }
}

export async function readActs(db: Reader, today: LegalDate) {
  const acts = await actsOn(db, today)
  const { value: cap } = await ruleOn(db, 'inspection.cap', today)
  return ok({
    answer: {
      capGrounds: cap.grounds.map(({ code, zh, en }) => ({ code, zh, en })),
      acts: acts.map(({ key, definition: { actType, zh, en, steps, limits, parts }, basis, assumption }) => {
        return {
          key,
          actType,
          title: { zh, en },
          basis,
          assumption,
          steps: steps.length,
          limits: limits.length,
          parts: [...(parts ?? [])],
        }
      }),
    },
  })
}

/** Departments follow the procedural rule of their ministry, where it has one: those that the rule book knows. */
async function regimesOn(db: Reader, day: LegalDate): Promise<string[]> {
  return Object.keys((await ruleOn(db, 'serving.public-notice', day)).value)
}

/** What a department has not said is assumed: its name in the numbers, the general rule. */
export async function settingOf(db: Reader, unit: { readonly id: string; readonly name: string }) {
  const row = await db.maybe(findSetting, [unit.id])
  return row === undefined
    ? { documentWord: unit.name, regime: 'general', version: 0, isAssumed: true }
    : { documentWord: row.document_word, regime: row.regime, version: row.version, isAssumed: false }
}

export async function readSetting(db: Reader, officer: Officer, unitId: string, today: LegalDate) {
  const unit = await db.maybe(findDepartment, [unitId, readUnitsOf(officer)])
  if (unit === undefined) return refuse('request.not-found')
  const setting = await settingOf(db, unit)
  return ok({ answer: { unitId, ...setting, regimes: await regimesOn(db, today) }, version: setting.version })
}

/** Of every department that the officer reads, one's own first to set. */
export async function readSettings(db: Reader, officer: Officer, today: LegalDate) {
  const rows = await db.many(settingsOf, [readUnitsOf(officer), headedUnitsOf(officer)])
  const organs = rows.map((row) => ({
    ...{ unitId: row.unit_id, unitName: row.unit_name, documentWord: row.document_word },
    ...{ regime: row.regime, isAssumed: row.is_assumed, maySet: row.may_set, version: row.version },
  }))
  return ok({ answer: { organs, regimes: await regimesOn(db, today) } })
}

export async function setSetting(
  tx: Transaction,
  officer: Officer,
  order: {
    readonly unitId: string
    readonly documentWord: string
    readonly regime: string
    readonly version: number
  },
  now: Date,
) {
  const { unitId, documentWord, regime, version } = order
  if ((await tx.maybe(findDepartment, [unitId, headedUnitsOf(officer)])) === undefined)
    return refuse('request.not-found')
  if (!(await regimesOn(tx, legalDayOf(now.getTime()))).includes(regime))
    return refuse('enforcement.no-such-regime', {}, 'body.regime')
  const kept = await tx.maybe(keepSetting, [unitId, documentWord, regime, now, officer.accountId, version])
  if (kept === undefined || kept.version !== version + 1) return refuse('request.stale')
  const event = { type: 'organ-setting', actor: officer.accountId, at: now, facts: { documentWord, regime } }
  const chain = { kind: 'enforcement-organ', id: unitId }
  await (version === 0 ? startChain(tx, chain, event) : appendToLedger(tx, chain, event))
  return ok({ answer: { unitId, version: kept.version }, version: kept.version })
}
