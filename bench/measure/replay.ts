import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { newId } from '#platform/server/database/new-id.ts'
import type { Step } from './recorder.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** One statement to send again. @property changing which values hold something that a repetition has to exchange */
interface Repeatable {
  readonly step: Step
  readonly changing: readonly boolean[]
  readonly draws: boolean
}

/** What was recorded of one request, prepared so that sending it again costs little more than the sending. */
export interface Recording {
  readonly steps: readonly Repeatable[]
  readonly fresh: ReadonlySet<string>
  readonly subject: string | undefined
}

export interface RecordingFacts {
  readonly steps: readonly Step[]
  /** Milliseconds; ids that were made later belong to the request, and a repetition needs others. */
  readonly since: number
  readonly key?: string | undefined
  /** The matter that it works on; a repetition works on another one. */
  readonly subject?: string | undefined
}

export function recordingOf({ steps, since, key, subject }: RecordingFacts): Recording {
  const fresh = freshIdsOf(steps, since, key)
  const drawn = steps.filter(isDrawing).flatMap(({ rows }) => rows.flatMap(drawnMarksOf))
  const marks = [...fresh, ...drawn, ...(subject ? [subject] : [])]
  const isChanging = (value: unknown) => {
    if (value instanceof Uint8Array || value instanceof Date) return false
    const text = JSON.stringify(value) ?? ''
    return marks.some((mark) => text.includes(mark))
  }
  return {
    steps: steps.map((step) => ({ step, changing: step.values.map(isChanging), draws: isDrawing(step) })),
    fresh,
    subject,
  }
}

/** Ids that did not exist before, and the key of the write. */
function freshIdsOf(steps: readonly Step[], since: number, key: string | undefined): Set<string> {
  const ids = JSON.stringify(steps.map(({ values }) => values)).match(UUID) ?? []
  const isNew = (id: string) =>
    id[14] === '7' && Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) >= since
  return new Set(key === undefined ? [] : ids.filter((id) => id === key || isNew(id)))
}

/** A write that answers with something, such as a code that it drew. */
const isDrawing = ({ text, rows }: Step) => /^\s*(with|insert)\b/i.test(text) && rows.length > 0

/** What later statements may carry on: codes as they are, serial numbers as they are written in the number of a file. */
const drawnMarksOf = (row: object) => Object.values(row).flatMap(markOf)

function markOf(value: unknown): readonly string[] {
  if (typeof value === 'number' || typeof value === 'bigint') return [`第${value}号`]
  return typeof value === 'string' && value.length > 8 ? [value] : []
}

/** Sends the recorded statements again, in their transaction, with new ids where the request had made new ones. */
export async function replay(client: pg.Client, recording: Recording, subject?: string): Promise<void> {
  const now = new Date()
  const changed = new Map<string, string>()
  for (const id of recording.fresh) changed.set(id, id[14] === '7' ? newId(now) : randomUUID())
  if (recording.subject && subject) changed.set(recording.subject, subject)
  for (const { step, changing, draws } of recording.steps) {
    const { name, text } = step
    const values = step.values.map((value, index) => (changing[index] ? exchange(value, changed) : value))
    const result = await client.query({ text, values, ...(name ? { name } : {}) })
    if (draws) noteDrawn(step.rows, result.rows as object[], changed)
  }
}

/** What the database drew differs from what was recorded; the statements that follow have to use the new one. */
function noteDrawn(recorded: readonly object[], now: readonly object[], changed: Map<string, string>): void {
  const drawn = now.flatMap(drawnMarksOf)
  recorded.flatMap(drawnMarksOf).forEach((text, index) => {
    const other = drawn[index]
    if (other !== undefined) changed.set(text, other)
  })
}

function exchange(value: unknown, changed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => exchange(item, changed))
  if (typeof value !== 'string') return value
  let text = value
  for (const [from, to] of changed) if (text.includes(from)) text = text.replaceAll(from, to)
  return text
}
