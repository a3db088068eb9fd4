import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type StatisticsLine,
  type SweepRow,
  sweepOffice,
  type YearlyDecisions,
  yearlyDecisions,
} from '#capabilities/review/domain/index.ts'
import { isLegalDate, legalDate } from '#kernel/calendar/index.ts'
import { readTable } from '#platform/server/spreadsheets/index.ts'
import { shippedCalendar } from './shipped-calendar.ts'

const USAGE =
  'dingfen review simulate --statistics FILE [--scope TEXT] [--shares 0.1,0.5,1,2] [--reviewers 1,2,3,4,6,8] [--hours 4] [--day-hours 5] [--problems 25] [--limit 5] [--year 2025] [--seed 1] [--lang zh|en] [--json]'

/** Input that cannot be used; the sentence goes to the person who typed it. */
class WrongInput extends Error {}

const options = {
  statistics: { type: 'string' },
  scope: { type: 'string' },
  shares: { type: 'string', default: '0.1,0.5,1,2' },
  reviewers: { type: 'string', default: '1,2,3,4,6,8' },
  hours: { type: 'string', default: '4' },
  'day-hours': { type: 'string', default: '5' },
  problems: { type: 'string', default: '25' },
  limit: { type: 'string', default: '5' },
  year: { type: 'string', default: '2025' },
  seed: { type: 'string', default: '1' },
  lang: { type: 'string', default: 'zh' },
  json: { type: 'boolean', default: false },
} as const

/**
 * Runs the review office of a district as a model, from the yearly decisions of a statistics file: every share of
 * decisions that needs review with every number of reviewers. Shares and problems are per cent; hours are those of
 * one round and of one reviewer's day. What the sources do not give (hours, problems) is an assumption, and an option.
 * @returns exit code: 0 answered, 2 the input was wrong
 */
export async function reviewSimulate(args: readonly string[]): Promise<number> {
  try {
    const question = readQuestion(args)
    for (const place of placesOf(question.statistics, question.scope)) {
      const rows = sweepOffice(
        { ...question.model, decisionsPerYear: place.decisions },
        question.shares,
        question.reviewers,
        shippedCalendar(),
      )
      process.stdout.write(
        question.json ? `${JSON.stringify({ ...place, rows })}\n` : printed(place, rows, question),
      )
    }
    return 0
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error
    process.stderr.write(`${error.message}\n${USAGE}\n`)
    return 2
  }
}

function readQuestion(args: readonly string[]) {
  const values = parse(args)
  if (values.statistics === undefined) throw new WrongInput('--statistics: a file is needed')
  const year = values.year
  if (!isLegalDate(`${year}-01-01`)) throw new WrongInput('--year: a year such as 2025')
  if (values.lang !== 'zh' && values.lang !== 'en') throw new WrongInput('--lang: zh or en')
  return {
    statistics: values.statistics,
    scope: values.scope,
    json: values.json,
    language: values.lang === 'en' ? ('en' as const) : ('zh' as const),
    shares: numbers('--shares', values.shares, 0, 100).map((percent) => percent / 100),
    reviewers: numbers('--reviewers', values.reviewers, 0, 1000, true),
    model: {
      hoursPerRound: number('--hours', values.hours, 0.25, 1000),
      hoursPerDay: number('--day-hours', values['day-hours'], 0.25, 24),
      shareWithProblems: number('--problems', values.problems, 0, 90) / 100,
      departmentDays: 5,
      limitInWorkingDays: number('--limit', values.limit, 1, 250, true),
      from: legalDate(`${year}-01-01`),
      to: legalDate(`${year}-12-31`),
      seed: number('--seed', values.seed, 0, 2 ** 31, true),
    },
  }
}
type Question = ReturnType<typeof readQuestion>

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    throw new WrongInput(error instanceof Error ? error.message : String(error))
  }
}

function number(name: string, text: string, least: number, most: number, isWhole = false): number {
  const value = Number(text)
  const isNumber = text.trim() !== '' && Number.isFinite(value) && (!isWhole || Number.isInteger(value))
  if (isNumber && value >= least && value <= most) return value
  throw new WrongInput(`${name}: ${isWhole ? 'whole numbers' : 'numbers'} from ${least} to ${most}`)
}

const numbers = (name: string, text: string, least: number, most: number, isWhole = false) =>
  text.split(',').map((one) => number(name, one, least, most, isWhole))

function placesOf(path: string, scope: string | undefined): readonly YearlyDecisions[] {
  const places = yearlyDecisions(readStatistics(path)).filter((place) => place.scope.includes(scope ?? ''))
  if (places.length > 0) return places
  throw new WrongInput('--statistics: no place with a total of penalties was found in the file')
}

const columns = ['scope', 'year', 'act', 'measure', 'value'] as const

function readStatistics(path: string): readonly StatisticsLine[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new WrongInput(`--statistics: ${error instanceof Error ? error.message : error}`)
  }
  const table = readTable(bytes)
  const [head, ...rows] = table.ok ? table.value : []
  const places = columns.map((column) => head?.cells.findIndex(({ text }) => text === column) ?? -1)
  if (places.includes(-1)) throw new WrongInput(`--statistics: the columns ${columns.join(', ')} are needed`)
  return rows.map(({ cells }) => {
    const [scope = '', year = '', act = '', measure = '', value = ''] = places.map(
      (place) => cells[place]?.text ?? '',
    )
    return { scope, year, act, measure, value: Number(value) || 0 }
  })
}

const words = {
  zh: {
    place: ({ scope, year, decisions, graveByMeasure }: YearlyDecisions) =>
      `${scope} ${year}年：可能送审的决定 ${decisions} 件；仅按措施种类即属重大 ${graveByMeasure} 件（${percent(graveByMeasure / decisions)}）`,
    model: ({ model }: Question) =>
      `假设：每轮 ${model.hoursPerRound} 小时，每人每日 ${model.hoursPerDay} 小时可用于审核，${percent(model.shareWithProblems)} 的意见要求修改，时限 ${model.limitInWorkingDays} 个工作日`,
    head: ['送审比例', '审核人员', '收件轮次', '年末在办', '利用率', '逾期', '中位天数', '95%天数'],
  },
  en: {
    place: ({ scope, year, decisions, graveByMeasure }: YearlyDecisions) =>
      `${scope} ${year}: ${decisions} decisions that may be reviewed; ${graveByMeasure} grave by their measure alone (${percent(graveByMeasure / decisions)})`,
    model: ({ model }: Question) =>
      `Assumed: ${model.hoursPerRound} hours a round, ${model.hoursPerDay} hours a day and person, ${percent(model.shareWithProblems)} of opinions find problems, limit ${model.limitInWorkingDays} working days`,
    head: ['share', 'reviewers', 'rounds', 'open', 'utilisation', 'late', 'median days', '95% days'],
  },
} as const

function printed(place: YearlyDecisions, rows: readonly SweepRow[], question: Question): string {
  const { place: of, model, head } = words[question.language]
  const cells = rows.map((row) => [
    percent(row.shareReviewed),
    row.reviewers,
    row.arrived,
    row.open,
    percent(row.utilisation),
    percent(row.arrived === 0 ? 0 : row.late / row.arrived),
    row.medianDays,
    row.daysOfNineteenInTwenty,
  ])
  return `${[of(place), model(question), ...[head, ...cells].map((line) => line.join('\t'))].join('\n')}\n\n`
}

/** `0.0283` as `2.8%`; small shares keep two figures. */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(share < 0.01 ? 2 : 3))}%`
}
