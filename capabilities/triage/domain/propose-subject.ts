import type { Category, Sector } from '#capabilities/disputes/domain/index.ts'
import { categories } from '#capabilities/disputes/domain/index.ts'
import { type Evidence, reasonOf } from './evidence.ts'
import type { Proposed, Reason } from './proposal.ts'
import type { WordRule } from './rule-rows.ts'
import { type Subject, type SubjectCode, subjects } from './table/subjects.ts'

/** Evidence of one industry, or of one subject that has no industry. */
export interface Field {
  readonly sector: Sector | undefined
  readonly score: number
  readonly evidence: readonly Evidence<WordRule>[]
}

/** What the applicant declared weighs like a strong word with its echo; clear words of another kind outweigh it. */
const DECLARED_SCORE = 8
/** Below this the words are too thin to name an industry. */
const SECTOR_FROM = 3
/** Evidence of an industry that stands on its own, for cross-industry matters. */
const STRONG_FROM = 16
const STRONG_SHARE = 0.75
const DOUBT = 3

const subjectOf = (code: SubjectCode): Subject => subjects[code]

/** Fields in falling order of evidence. */
export function fieldsOf(evidence: readonly Evidence<WordRule>[]): readonly Field[] {
  const byKey = new Map<
    string,
    { sector: Sector | undefined; score: number; evidence: Evidence<WordRule>[] }
  >()
  for (const item of evidence) {
    const sector = subjectOf(item.row.subject).sector
    const key = sector ?? `subject:${item.row.subject}`
    const field = byKey.get(key) ?? { sector, score: 0, evidence: [] }
    byKey.set(key, field)
    field.score += item.score
    field.evidence.push(item)
  }
  return [...byKey.values()].sort((a, b) => b.score - a.score)
}

/** Industries whose evidence is strong in itself and nearly as strong as the best. */
export function strongSectors(fields: readonly Field[]): readonly Sector[] {
  const best = fields[0]?.score ?? 0
  return fields.flatMap(({ sector, score }) =>
    sector !== undefined && score >= STRONG_FROM && score >= best * STRONG_SHARE ? [sector] : [],
  )
}

/** Adds what the applicant declared: to the fields that already speak of it, or as a field of its own. */
export function withDeclared(fields: readonly Field[], declared: Category | undefined): readonly Field[] {
  if (declared === undefined || declared === 'other') return fields
  const speaksOfIt = (field: Field) =>
    field.evidence.some(({ row }) => subjectOf(row.subject).category === declared)
  if (fields.some(speaksOfIt)) {
    return fields
      .map((field) => (speaksOfIt(field) ? { ...field, score: field.score + DECLARED_SCORE } : field))
      .sort((a, b) => b.score - a.score)
  }
  const subject: Subject | undefined = Object.values(subjects).find(({ category }) => category === declared)
  return [...fields, { sector: subject?.sector, score: DECLARED_SCORE, evidence: [] }].sort(
    (a, b) => b.score - a.score,
  )
}

export function proposeSector(fields: readonly Field[]): Proposed<Sector> | undefined {
  const best = fields[0]
  if (best?.sector === undefined || best.score < SECTOR_FROM) return undefined
  const [first, ...rest] = reasonsOf(best)
  return {
    value: best.sector,
    confidence: confidenceOf(fields),
    reasons: first === undefined ? [declaredReason] : [first, ...rest],
  }
}

export function proposeCategory(
  fields: readonly Field[],
  declared: Category | undefined,
): Proposed<Category> {
  const best = fields[0]
  if (best === undefined) {
    return {
      value: declared ?? 'other',
      confidence: 0,
      reasons: [declared === undefined ? noWordReason : declaredReason],
    }
  }
  const value = categoryOf(best, declared)
  const [first, ...rest] = [...(value === declared ? [declaredReason] : []), ...reasonsOf(best, value)]
  return { value, confidence: confidenceOf(fields), reasons: [first ?? noWordReason, ...rest] }
}

/** Within one industry the subject with the most evidence names the category; the declared one wins where it fits. */
function categoryOf(field: Field, declared: Category | undefined): Category {
  const totals = new Map<Category, number>()
  for (const { row, score } of field.evidence) {
    const { category } = subjectOf(row.subject)
    totals.set(category, (totals.get(category) ?? 0) + score)
  }
  if (declared !== undefined && (totals.has(declared) || totals.size === 0)) return declared
  return [...totals].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'other'
}

function reasonsOf(field: Field, category?: Category): readonly Reason[] {
  return [...field.evidence]
    .filter(({ row }) => category === undefined || subjectOf(row.subject).category === category)
    .sort((a, b) => b.score - a.score)
    .map(({ row, words }) => reasonOf(row, words))
}

function confidenceOf(fields: readonly Field[]): number {
  const [best = 0, second = 0] = fields.map(({ score }) => score)
  return best === 0 ? 0 : Math.round((100 * best) / (best + second + DOUBT)) / 100
}

const declaredReason: Reason = {
  rule: 'category.declared',
  because: { zh: '当事人填报的纠纷类型', en: 'Declared by the applicant' },
  evidence: [],
  basis: '登记信息',
  assumption: false,
}

const noWordReason: Reason = {
  rule: 'category.no-word-found',
  because: {
    zh: `没有找到可以判断类型的词语，列为“${categories.other.zh}”`,
    en: 'No word of the table was found',
  },
  evidence: [],
  basis: '规则表',
  assumption: true,
}
