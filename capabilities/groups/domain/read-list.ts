import type { PartyProblem } from '#capabilities/parties/domain/index.ts'
import { checkParty } from '#capabilities/parties/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { normalCitizenNumber, normalPhone } from '#kernel/identity/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { PersonDoubt, PersonFault } from './codes.ts'

/** A row as it stands in the sheet; the first one says what stands in which column. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly { readonly text: string; readonly kind: 'text' | 'number' | 'formula' }[]
}

export interface ListedPerson {
  readonly row: number
  readonly name: string
  readonly citizenNumber?: string
  readonly phone?: string
  readonly address?: string
  readonly faults: readonly PersonFault[]
  /** The earlier row that names the same person. */
  readonly sameAs?: number
}

/** More persons than this are brought in by several files. */
const MOST_PERSONS = 2000

const columnNames = {
  name: ['姓名', '当事人姓名', '申请人姓名', 'name'],
  number: [
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '身份证',
    '证件号码',
    '证件号',
    'idnumber',
    'identitynumber',
  ],
  phone: ['电话', '联系电话', '手机', '手机号', '手机号码', '电话号码', 'phone', 'telephone'],
  address: ['住址', '地址', '联系地址', '家庭住址', 'address'],
} as const

/** The columns of an empty list, in the words that {@link readPersons} knows. */
export const listColumns = [
  { zh: '姓名', en: 'Name', width: 14 },
  {
    zh: '身份证号',
    en: 'Identity number',
    width: 24,
    hint: {
      zh: '18 位。本列已设为文本，直接输入或者粘贴即可；没有号码的留空，导入时选择原因。',
      en: '18 digits. The column is text already: type or paste. Leave it empty where there is none.',
    },
  },
  { zh: '电话', en: 'Telephone', width: 18 },
  { zh: '住址', en: 'Address', width: 40 },
] as const

type Column = keyof typeof columnNames
type Places = { readonly [Key in Column]?: number }

export interface Reading {
  readonly today: LegalDate
  /** A person without a number is taken, with the reason that the officer gave for all of them. */
  readonly numbersMayMiss: boolean
}

/**
 * Reads the persons of a sheet, each with what is wrong with it. The header may stand below a title.
 * @source trap 43: a number may be missing, with a reason; GB 11643 decides on the others
 */
export function readPersons(
  rows: readonly SheetRow[],
  reading: Reading,
): Result<readonly ListedPerson[], 'groups.no-name-column' | 'groups.too-many-rows' | 'groups.list-empty'> {
  const found = rows.slice(0, 10).map(placesOf)
  const at = found.findIndex(({ name }) => name !== undefined)
  const places = found[at]
  if (places === undefined) return refuse('groups.no-name-column')
  const below = rows.slice(at + 1)
  if (below.length === 0) return refuse('groups.list-empty')
  if (below.length > MOST_PERSONS)
    return refuse('groups.too-many-rows', { rows: below.length, most: MOST_PERSONS })
  return ok(withTwins(below.map((row) => readPerson(row, places, reading))))
}

function placesOf({ cells }: SheetRow): Places {
  const titles = cells.map(({ text }) =>
    text
      .normalize('NFKC')
      .replace(/[\s*：:]/g, '')
      .toLowerCase(),
  )
  const place = (column: Column) =>
    titles.findIndex((title) => (columnNames[column] as readonly string[]).includes(title))
  const places = Object.entries({
    name: place('name'),
    number: place('number'),
    phone: place('phone'),
    address: place('address'),
  })
  return Object.fromEntries(places.filter(([, at]) => at >= 0))
}

function readPerson({ row, cells }: SheetRow, places: Places, reading: Reading): ListedPerson {
  const cell = (column: Column) => cells[places[column] ?? -1] ?? { text: '', kind: 'text' as const }
  const text = (column: Column) => cell(column).text.trim()
  const number = normalCitizenNumber(text('number'))
  const phone = text('phone') === '' ? '' : normalPhone(text('phone'))
  const faults = new Set<PersonFault>()
  if (text('name') === '') faults.add('name-missing')
  if ([...text('name')].length > 80) faults.add('name-too-long')
  if (text('address').length > 200) faults.add('address-too-long')
  if ((Object.keys(columnNames) as Column[]).some((column) => isFormula(cell(column), column)))
    faults.add('formula')
  if (number === '' && !reading.numbersMayMiss) faults.add('number-missing')
  const isRounded = cell('number').kind === 'number' && number.length > 15
  if (isRounded) faults.add('number-rounded')
  const facts = {
    ...(number === '' || isRounded ? {} : { citizenNumber: number }),
    ...(phone === '' ? {} : { phone }),
  }
  for (const code of soundnessOf(facts, reading.today)) faults.add(code)
  return {
    row,
    name: text('name').slice(0, 80),
    ...(number === '' ? {} : { citizenNumber: number }),
    ...(phone === '' ? {} : { phone }),
    ...(text('address') === '' ? {} : { address: text('address').slice(0, 200) }),
    faults: [...faults],
  }
}

const faultOf: Partial<Record<PartyProblem, PersonFault>> = {
  'parties.citizen-number': 'number-invalid',
  'parties.phone': 'phone-invalid',
  'parties.guardian-missing': 'guardian-missing',
}

interface Facts {
  readonly citizenNumber?: string
  readonly phone?: string
}

/** Number and telephone are asked apart, so that a row with two faults is told both. */
function soundnessOf({ citizenNumber, phone }: Facts, today: LegalDate): readonly PersonFault[] {
  const parts = [citizenNumber === undefined ? {} : { citizenNumber }, phone === undefined ? {} : { phone }]
  return parts.flatMap((part) => {
    const sound = checkParty({ kind: 'natural', acting: [], ...part }, today)
    const fault = sound.ok ? undefined : faultOf[sound.refusal.code]
    return fault === undefined ? [] : [fault]
  })
}

/** What a spreadsheet program would compute when the list goes out again; a telephone may begin with its country. */
function isFormula({ text, kind }: SheetRow['cells'][number], column: Column): boolean {
  if (kind === 'formula') return true
  if (column === 'phone' && /^\+[\d\s-]+$/.test(text)) return false
  return /^[=+\-@\t\r|]/.test(text.normalize('NFKC').trimStart())
}

/** The same number; without numbers the same name with the same telephone. */
function withTwins(persons: readonly ListedPerson[]): readonly ListedPerson[] {
  const first = new Map<string, number>()
  return persons.map((person) => {
    if (person.name === '' && person.citizenNumber === undefined) return person
    const key = person.citizenNumber ?? `${person.name} ${person.phone ?? ''}`
    const sameAs = first.get(key)
    if (sameAs !== undefined)
      return { ...person, sameAs, faults: [...person.faults, 'twice-in-list' as const] }
    first.set(key, person.row)
    return person
  })
}

/**
 * What a person should look at before a sound row is taken in; a row that is left out anyway has no doubts.
 * @param known names of the parties that are there already
 */
export function doubtsOf(
  person: ListedPerson,
  all: readonly ListedPerson[],
  known: readonly string[],
): readonly PersonDoubt[] {
  if (person.faults.length > 0) return []
  const isOther = (other: ListedPerson) => other.row !== person.row && other.faults.length === 0
  const doubts: readonly (readonly [PersonDoubt, boolean])[] = [
    ['without-number', person.citizenNumber === undefined],
    ['without-phone', person.phone === undefined],
    ['same-name-in-list', all.some((other) => isOther(other) && other.name === person.name)],
    ['same-name-known', known.includes(person.name)],
  ]
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt)
}
