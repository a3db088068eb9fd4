import { type Instant, parseInstant } from '#kernel/calendar/index.ts'
import { parseFileNumber } from './file-number.ts'
import { momentOfStation } from './station-time.ts'

/** What a name of a file tells. */
export interface NameTells {
  readonly startedAt: Instant
  readonly device?: string
  readonly officerNumber?: string
  readonly number?: string
}

/** What may stand in each place of a name. `time` is fourteen digits, in two halves where a sign stands between them. */
const places: Readonly<Record<string, string>> = {
  device: '(?<device>[A-Za-z0-9-]{2,40})',
  officer: '(?<officer>[A-Za-z0-9-]{2,40})',
  time: '(?<day>\\d{8})[-_T]?(?<clock>\\d{6})',
  number: '(?<number>.{64})',
  any: '.{0,80}',
}

/**
 * Reads the name of a file, without its ending, by the first rule that fits: words in braces are the places above, every other
 * sign stands for itself.
 * @example readName('DSJ-0007_20260302_101500.mp4', ['{device}_{time}'])
 * @returns undefined where no rule fits, or the time is none
 */
export function readName(fileName: string, rules: readonly string[]): NameTells | undefined {
  const stem = fileName.replace(/\.[^.]{1,8}$/, '')
  for (const rule of rules) {
    const groups = expressionOf(rule)?.exec(stem)?.groups
    const told = groups === undefined ? undefined : tells(groups)
    if (told !== undefined) return told
  }
  return undefined
}

function tells({
  day,
  clock,
  device,
  officer,
  number,
}: Partial<Record<string, string>>): NameTells | undefined {
  if (number !== undefined) {
    const read = parseFileNumber(number)
    return read.ok ? { startedAt: read.value.shotAt, device: read.value.device, number } : undefined
  }
  const startedAt = momentOfStation(`${day}${clock}`)
  if (startedAt === undefined) return undefined
  const officerNumber = officer === undefined ? {} : { officerNumber: officer }
  return { startedAt, ...(device === undefined ? {} : { device }), ...officerNumber }
}

/** A rule with a place that is not known, or twice the same, reads nothing. */
function expressionOf(rule: string): RegExp | undefined {
  const parts = rule.split(/\{([a-z]+)\}/)
  const named = parts.filter((_, index) => index % 2 === 1)
  const isSound = named.every((name, at) => Object.hasOwn(places, name) && named.indexOf(name) === at)
  if (!isSound || !(named.includes('time') || named.includes('number'))) return undefined
  const text = parts.map((part, index) =>
    index % 2 === 1 ? (places[part] ?? '') : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  )
  return new RegExp(`^${text.join('')}$`, 'su')
}

/** A time as a manifest writes it: that of stations, or RFC 3339 with its offset. */
export function momentOfManifest(text: string): Instant | undefined {
  const ofStation = momentOfStation(text)
  if (ofStation !== undefined) return ofStation
  const read = parseInstant(text)
  return read.ok ? read.value : undefined
}
