import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { isInForce, mayReview, reviewersNeeded, type Standing, standingOn } from '../domain/index.ts'
import { bodiesOfUnits } from './body.sql.ts'
import { type KnownOfficer, type KnownReviewer, reviewersOn, toBody, toOfficer } from './ground.ts'
import { versionsInForce } from './list.sql.ts'
import { officersOfUnits } from './people.sql.ts'
import { readUnitsOf } from './rights.ts'
import { schemesOfUnits } from './scheme.sql.ts'
import { isSchemeInForce } from './schemes.ts'
import { yearOf } from './stamp.ts'
import { listDepartments } from './unit.sql.ts'

/** Every department side by side. What is missing is missing here too, so that the screen can show the gap. */
export async function readBoard(db: Reader, officer: Officer, today: LegalDate) {
  const departments = await db.many(listDepartments, [readUnitsOf(officer), []])
  const ids = departments.map(({ id }) => id)
  const bodies = await db.many(bodiesOfUnits, [ids])
  const schemes = await db.many(schemesOfUnits, [ids])
  const lists = await db.many(versionsInForce, [ids, today])
  const officers = (await db.many(officersOfUnits, [yearOf(today), ids])).map(toOfficer)
  const { reviewers, rule } = await reviewersOn(db, today)
  const needed = await ruleOn(db, 'authority.reviewers-needed', today)
  const { value: expiry } = await ruleOn(db, 'authority.expiry', today)
  const countOf = (people: readonly KnownReviewer[]) => ({
    may: people.filter((one) => mayReview(one, rule.value, today).ok).length,
    advisers: people.filter((one) => isAdviser(one, rule.value.advisers, today)).length,
  })
  const inDepartments = new Set(ids)
  return ok({
    answer: {
      departments: departments.map(({ id, name }) => {
        const own = <Row extends { readonly unit_id: string }>(rows: readonly Row[]) =>
          rows.filter((row) => row.unit_id === id)
        const people = officers.filter(({ unitId }) => unitId === id)
        const counts = countOfficers(people, today, addDays(today, expiry.warnDays))
        const may = countOf(reviewers.filter(({ unitId }) => unitId === id))
        return {
          unitId: id,
          unitName: name,
          bodies: own(bodies).filter((row) => isInForce(toBody(row), today)).length,
          schemes: own(schemes)
            .filter((row) => isSchemeInForce(row, today))
            .map(({ kind, number, valid_from: validFrom }) => ({ kind, number, validFrom })),
          lists: own(lists).map(({ kind, id, number, valid_from: validFrom, rows, doubtful }) => ({
            kind,
            id,
            number,
            validFrom,
            rows,
            doubtful,
          })),
          officers: counts,
          reviewers: { ...may, needed: reviewersNeeded(counts.valid, needed.value) },
        }
      }),
      needed: { ...needed.value, basis: needed.basis, assumption: needed.assumption },
      pool: countOf(reviewers.filter(({ unitId }) => !inDepartments.has(unitId))),
    },
  })
}

const isAdviser = ({ kind, since, leftOn }: KnownReviewer, advisers: readonly string[], day: LegalDate) =>
  advisers.includes(kind) && since <= day && (leftOn === undefined || day < leftOn)

const lapsed: readonly Standing[] = ['expired', 'suspended', 'revoked', 'cancelled', 'unfiled', 'not-yet']

function countOfficers(people: readonly KnownOfficer[], today: LegalDate, warnFrom: LegalDate) {
  const standings = people.map((one) => standingOn(one, today))
  const count = (...wanted: readonly Standing[]) => standings.filter((one) => wanted.includes(one)).length
  return {
    valid: count('valid'),
    expiring: people.filter((one, at) => standings[at] === 'valid' && standingOn(one, warnFrom) !== 'valid')
      .length,
    invalid: count(...lapsed),
    without: count('without'),
    auxiliary: count('auxiliary'),
  }
}
