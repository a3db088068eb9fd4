import { parseArgs } from 'node:util'
import {
  type ClockReading,
  isPeriodLength,
  type Moment,
  type PeriodUnit,
  parseInstant,
  parseLegalDate,
  periodUnits,
  type Roll,
  readClock,
  rolls,
} from '#kernel/calendar/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { shippedCalendar } from './shipped-calendar.ts'

const USAGE =
  'dingfen clock explain --start DAY|INSTANT --length N --unit day|working-day|month|hour [--roll next-working-day|none] [--lang zh|en] [--json]'

interface Question {
  readonly start: Moment
  readonly length: number
  readonly unit: PeriodUnit
  readonly roll: Roll
  readonly language: Language
  readonly json: boolean
}

/** Input that cannot be answered; the sentence goes to the person who typed it. */
class WrongInput extends Error {}

/**
 * Explains a date from the shipped calendar, without a database.
 * @returns exit code: 0 answered, 2 the input was wrong
 */
export async function clockExplain(args: readonly string[]): Promise<number> {
  try {
    const question = readQuestion(args)
    print(answer(question), question)
    return 0
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error
    process.stderr.write(`${error.message}\n`)
    if (args.includes('--json')) {
      process.stdout.write(
        `${JSON.stringify({ error: { code: 'clock.wrong-input', message: error.message } })}\n`,
      )
    }
    return 2
  }
}

function readQuestion(args: readonly string[]): Question {
  const text = { type: 'string' } as const
  const options = {
    start: text,
    length: text,
    unit: text,
    roll: text,
    lang: text,
    json: { type: 'boolean' },
  } as const
  const values = parse(args, options)
  const unit = oneOf('--unit', values.unit ?? 'day', periodUnits)
  const length = Number(values.length)
  if (!/^\d+$/.test(values.length ?? '') || !isPeriodLength(length, unit)) {
    throw new WrongInput(`--length: a whole number that fits the unit is needed\n${USAGE}`)
  }
  return {
    start: readStart(values.start, unit),
    length,
    unit,
    roll: oneOf('--roll', values.roll ?? 'next-working-day', rolls),
    language: values.lang === 'en' ? 'en' : 'zh',
    json: values.json ?? false,
  }
}

function parse<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    throw new WrongInput(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

function oneOf<Code extends string>(
  name: string,
  value: string,
  list: Readonly<Record<Code, unknown>>,
): Code {
  if (Object.hasOwn(list, value)) return value as Code
  throw new WrongInput(`${name}: one of ${Object.keys(list).join(', ')}\n${USAGE}`)
}

function readStart(text: string | undefined, unit: PeriodUnit): Moment {
  const read = unit === 'hour' ? parseInstant(text) : parseLegalDate(text)
  if (read.ok) return read.value
  const wanted =
    unit === 'hour'
      ? 'an instant with offset, such as 2026-03-06T22:30:00+08:00'
      : 'a day that exists, YYYY-MM-DD'
  throw new WrongInput(`--start: ${wanted}\n${USAGE}`)
}

function answer({ start, length, unit, roll }: Question): ClockReading {
  const started = [{ kind: 'start', at: start, reason: 'start' } as const]
  const read = readClock(started, { length, unit, roll }, shippedCalendar())
  if (!read.ok) throw new WrongInput(`the term cannot be counted: ${read.refusal.code}`)
  return read.value
}

function print(reading: ClockReading, { json, language }: Question): void {
  const { projected: due, raw, provisional, because } = reading
  const plain = [`${due}${provisional ? ' (provisional)' : ''}`, because[language]]
  const text = json ? JSON.stringify({ due, raw, provisional, because: because[language] }) : plain.join('\n')
  process.stdout.write(`${text}\n`)
}
