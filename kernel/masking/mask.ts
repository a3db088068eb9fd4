import type { Finding, FindingKind, KnownPerson } from './kinds.ts'
import { mayBeKept } from './kinds.ts'
import { familyOf, namesIn } from './names.ts'
import { numbersIn, type Stretch, signsIn, writtenAnyhow } from './numbers.ts'
import { placesIn } from './places.ts'
import { viewOf } from './view.ts'

const stands: Readonly<Record<Exclude<FindingKind, 'name' | 'minor'>, string>> = {
  identity: '【证件号码】',
  phone: '【电话号码】',
  account: '【账号】',
  number: '【号码】',
  title: '【权属证号】',
  plate: '【车牌】',
  contact: '【网络账号】',
  birth: '【出生日期】',
  address: '某处',
  health: '【健康状况】',
  school: '某校',
  organisation: '某单位',
}
const stems = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥']

export interface Secret {
  readonly kind: Exclude<FindingKind, 'name' | 'minor'>
  readonly words: string
}

export interface MaskOptions {
  readonly people?: readonly KnownPerson[]
  /** Words that a person looked at and keeps; numbers and minors are masked all the same. */
  readonly kept?: readonly string[]
  /** Names and numbers that are public in this paper, such as the organ's: they stay, and no rule takes a part of them. */
  readonly open?: readonly string[]
  /** What the file holds as secret: found in every way of writing it. */
  readonly secrets?: readonly Secret[]
  /** Kinds that are not looked for: in a public decision organisations keep their names. */
  readonly spared?: readonly FindingKind[]
}

/** What of the texts tells who somebody is; the same person has the same stand-in in all of them. */
export function findIdentifying(
  texts: readonly string[],
  { people = [], kept = [], open = [], secrets = [], spared = [] }: MaskOptions = {},
): readonly (readonly Finding[])[] {
  const views = texts.map(viewOf)
  const openNames = open.map(plainName).filter((name) => name !== '')
  const persons = personsOf(people, views.map(({ text }) => text).join('\n'), openNames)
  return views.map((view, at) => {
    const original = texts[at] ?? ''
    const stretches = [
      ...numbersIn(view.text).map(withStand),
      ...signsIn(view.text).map(withStand),
      ...persons.flatMap((person) => occurrences(view.text, person)),
      ...placesIn(view.text).map(withStand),
    ].filter(({ kind }) => !spared.includes(kind))
    const secret = secrets.flatMap(({ kind, words }) =>
      writtenAnyhow(view.text, plainName(words)).map((place) => ({ kind, to: stands[kind], ...place })),
    )
    const staying = openNames.flatMap((name) => occurrences(view.text, { name, isMinor: false, to: STAYS }))
    return withoutOverlap([...staying, ...secret, ...stretches])
      .filter(({ to }) => to !== STAYS)
      .map(({ kind, from, end, to }) => {
        const [start, last] = [view.places[from] ?? 0, view.places[end - 1] ?? 0]
        const stop = Math.max(last + 1, nextPlace(view.places, end))
        return { kind, from: start, end: stop, words: original.slice(start, stop), to }
      })
      .filter(({ kind, words }) => !(mayBeKept(kind) && kept.includes(words)))
  })
}

/** The end in the text: with what is invisible behind the last letter. */
const nextPlace = (places: readonly number[], end: number): number => places[end] ?? places.at(-1) ?? 0

/** The texts with a stand-in for everything found. Masking what is masked changes nothing. */
export function maskTexts(texts: readonly string[], options: MaskOptions = {}) {
  const findings = findIdentifying(texts, options)
  const masked = texts.map((text, at) =>
    (findings[at] ?? []).reduceRight(
      (rest, { from, end, to }) => rest.slice(0, from) + to + rest.slice(end),
      text,
    ),
  )
  return { masked, findings }
}

/** Marks what stays as it is; no stand-in is empty. */
const STAYS = ''

interface Placed extends Stretch {
  readonly to: string
}

function withStand(stretch: Stretch): Placed {
  return { ...stretch, to: stands[stretch.kind as keyof typeof stands] }
}

interface Person extends KnownPerson {
  readonly to: string
}

/** Who is known, then who is announced in the text; people of one family name are told apart. */
function personsOf(known: readonly KnownPerson[], text: string, open: readonly string[]): readonly Person[] {
  // 当事人张三签收: the rule reads 张三签 as the name; a name that begins with an open one is that one
  const announced = namesIn(text)
    .filter((name) => !open.some((one) => name.startsWith(one)))
    .map((name) => ({ name, isMinor: false }))
  const all = new Map<string, KnownPerson>()
  for (const person of [...known, ...announced]) {
    const name = plainName(person.name)
    if ([...name].length > 1 && !name.includes('某') && !all.has(name)) all.set(name, { ...person, name })
  }
  const seen = new Map<string, number>()
  return [...all.values()].map((person) => {
    const stem = person.isMinor ? '未成年人' : standOf(person.name)
    const count = seen.get(stem) ?? 0
    seen.set(stem, count + 1)
    const isPlain = count === 0 && !person.isMinor
    return { ...person, to: isPlain ? stem : `${stem}${stems[count % stems.length]}` }
  })
}

const plainName = (name: string) => viewOf(name).text.replace(/\s/g, '')

/** A natural person keeps the family name; an organisation nothing. */
const standOf = (name: string) => ([...name].length > 4 ? '某单位' : `${familyOf(name)}某`)

function occurrences(text: string, { name, isMinor, to }: Person): readonly Placed[] {
  const spaced = [...name].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s·.]{0,2}')
  const kind = isMinor ? ('minor' as const) : ('name' as const)
  return [...text.matchAll(new RegExp(spaced, 'g'))].map((match) => ({
    ...{ kind, to },
    from: match.index,
    end: match.index + match[0].length,
  }))
}

/** The longer one has the place: the telephone number within an address is masked with it. */
function withoutOverlap(stretches: readonly Placed[]): readonly Placed[] {
  const longest = [...stretches].sort((a, b) => b.end - b.from - (a.end - a.from) || a.from - b.from)
  const kept: Placed[] = []
  for (const one of longest) {
    if (!kept.some(({ from, end }) => one.from < end && from < one.end)) kept.push(one)
  }
  return kept.sort((a, b) => a.from - b.from)
}
