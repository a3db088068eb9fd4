import type { z } from 'zod'
import type { Label, Language } from '#kernel/codes/index.ts'

type Issue = z.core.$ZodIssue

/** One thing that is wrong with what was sent or typed. @property say why, as a sentence for whoever wrote it */
export interface InputFault {
  readonly path: readonly PropertyKey[]
  readonly code: string
  readonly say: (language: Language) => string
}

export type Checked<Value> = { readonly value: Value } | { readonly faults: readonly InputFault[] }

/** Checks a part of a message; the server and the forms of the browser say what is wrong in the same words. */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): Checked<z.output<Schema>> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return { value: parsed.data }
  const faults = firstOfEach(parsed.error.issues).map((issue) => {
    const label = sentenceOf(issue, valueIn(given, issue.path) === undefined)
    return { path: issue.path, code: issue.code, say: (language: Language) => label[language] }
  })
  return { faults }
}

/** What follows at the same place is the same mistake, seen by the next rule. */
function firstOfEach(issues: readonly Issue[]): readonly Issue[] {
  const places = issues.map(({ path }) => path.map(String).join('.'))
  return issues.filter((_, at) => places.indexOf(places[at] ?? '') === at)
}

function valueIn(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    given,
  )
}

function sentenceOf(issue: Issue, isMissing: boolean): Label {
  if (isTick(issue)) return { zh: '请勾选。', en: 'Please tick this.' }
  if (isMissing) return isChoice(issue) ? choose : fillIn
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_type':
      return wrongTypes[issue.expected] ?? notRight
    case 'invalid_format':
      return (
        wrongFormats[issue.format] ?? {
          zh: '格式不正确，请检查。',
          en: 'The form of this is not right, please check.',
        }
      )
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'unrecognized_keys':
      return notTaken(issue.keys)
    default:
      return notRight
  }
}

const fillIn: Label = { zh: '请填写此项。', en: 'Please fill this in.' }
const choose: Label = { zh: '请选择一项。', en: 'Please choose one.' }
const notRight: Label = { zh: '填写有误，请检查。', en: 'Something is not right here, please check.' }

const wrongTypes: Readonly<Record<string, Label>> = {
  int: { zh: '请填写整数。', en: 'Please enter a whole number.' },
  number: { zh: '请填写数字，例如 1200 或 1200.50。', en: 'Please enter a number, such as 1200 or 1200.50.' },
}

const wrongFormats: Readonly<Record<string, Label>> = {
  date: { zh: '日期不正确。', en: 'This is not a date.' },
  datetime: { zh: '时间不正确。', en: 'This is not a point in time.' },
}

/** A statement that has to be agreed with is no choice between several. */
function isTick(issue: Issue): boolean {
  return issue.code === 'invalid_value' && issue.values.every((value) => value === true)
}

function isChoice(issue: Issue): boolean {
  return issue.code === 'invalid_value' || (issue.code === 'invalid_type' && issue.expected === 'boolean')
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

function tooSmall({ minimum, origin }: Extract<Issue, { code: 'too_small' }>): Label {
  const least = Number(minimum)
  if (origin === 'string')
    return least <= 1
      ? fillIn
      : { zh: `至少 ${least} 个字。`, en: `At least ${counted(least, 'character', 'characters')}.` }
  if (origin === 'array')
    return least <= 1
      ? choose
      : { zh: `至少 ${least} 项。`, en: `At least ${counted(least, 'entry', 'entries')}.` }
  return { zh: `不能小于 ${least}。`, en: `Not less than ${least}.` }
}

function tooBig({ maximum, origin }: Extract<Issue, { code: 'too_big' }>): Label {
  const most = Number(maximum)
  if (origin === 'string')
    return { zh: `最多 ${most} 个字。`, en: `At most ${counted(most, 'character', 'characters')}.` }
  if (origin === 'array')
    return { zh: `最多 ${most} 项。`, en: `At most ${counted(most, 'entry', 'entries')}.` }
  return { zh: `不能大于 ${most}。`, en: `Not more than ${most}.` }
}

/** So many are named; a longer list is looked up in the document of the interface. */
const NAMED_AT_MOST = 12

function oneOf(options: readonly string[]): Label {
  const [zh, en] = ['请从列出的选项中选择', 'Please choose one of those listed']
  if (options.length > NAMED_AT_MOST) return { zh: `${zh}。`, en: `${en}.` }
  return { zh: `${zh}：${options.join('、')}。`, en: `${en}: ${options.join(', ')}.` }
}

/** Names that nobody asked for are the caller's own words: a few of them, and not at any length. */
export function notTaken(names: readonly string[]): Label {
  const told = names.slice(0, NAMED_AT_MOST).map((name) => name.slice(0, 60))
  return { zh: `这里不接受：${told.join('、')}。`, en: `Not accepted here: ${told.join(', ')}.` }
}
