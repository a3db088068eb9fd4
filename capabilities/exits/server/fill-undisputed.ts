import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { undisputedFacts, undisputedPlaces } from '../domain/index.ts'
import { codeOf } from './asking.sql.ts'
import { findFacts } from './exit.sql.ts'
import { standingRecord } from './undisputed.sql.ts'
import { disputingParties } from './undisputed.ts'

/** The record that stands, where everybody agreed to a fact in it: it may go to the court, an offer never stands in it. */
export async function findUndisputed(
  db: Reader,
  disputeId: string,
): Promise<{ readonly id: string } | undefined> {
  const record = await db.maybe(standingRecord, [disputeId])
  if (record === undefined) return undefined
  const parties = (await disputingParties(db, disputeId)).map(({ id }) => id)
  return undisputedPlaces(record.facts, parties, record.answers).length > 0 ? { id: record.id } : undefined
}

/** The record that stands, with the strokes of who signed it. */
export async function fillUndisputed(db: Reader, disputeId: string, about: string) {
  const record = await db.maybe(standingRecord, [disputeId])
  if (record === undefined || record.id !== about) return refuse('papers.no-such-paper')
  const { title, organ } = await db.one(findFacts, [disputeId])
  const { code } = await db.one(codeOf, [disputeId])
  const parties = await disputingParties(db, disputeId)
  const answerOf = (id: string) => record.answers.find(({ partyId }) => partyId === id)
  const document = undisputedFacts.fill({
    number: code,
    organ,
    cause: title,
    facts: record.facts,
    undisputed: undisputedPlaces(
      record.facts,
      parties.map(({ id }) => id),
      record.answers,
    ),
    parties: parties.map(({ id, name }) => {
      const answer = answerOf(id)
      const isStroke = answer?.manner === 'stroke' && answer.attachmentId !== null
      return {
        name,
        hasAnswered: answer !== undefined,
        agreedTo: answer?.agreedTo ?? [],
        ...(isStroke ? { stroke: answer.attachmentId as string } : {}),
        ...(answer !== undefined && answer.agreedTo.length > 0 ? { signedOn: answer.onDay } : {}),
      }
    }),
    recordedOn: legalDayOf(record.recorded_at.getTime()),
  })
  return ok(document)
}
