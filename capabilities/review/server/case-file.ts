import { type ActType, officerFaults } from '#capabilities/authority/domain/index.ts'
import { askBody, askOfficers } from '#capabilities/authority/server/index.ts'
import { type CaseReading, readCase } from '#capabilities/enforcement/domain/index.ts'
import { type CaseFile, caseFile, momentOf } from '#capabilities/enforcement/server/index.ts'
import { dutiesTold } from '#capabilities/recording/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type Check, type FileOfDecision, findingsOf, type ReviewItem } from '../domain/index.ts'
import { recordingCheck } from './recording-check.ts'

export { type CaseFile, caseFile }

/** The file as the rules of review read it. @param fields of the decision itself, on top of the file's */
export function fileOf(file: CaseFile, step: string, fields: object = {}): FileOfDecision {
  const { actType, record } = file
  return {
    actType,
    step,
    counterparties: record.counterparties,
    fields: { ...file.fields, ...fields },
    taken: record.steps.map(({ code }) => code),
  }
}

/** The case at one moment: what it lacks, what is due. */
export async function readingOf(db: Reader, file: CaseFile, now: Date, today: LegalDate) {
  return readCase(file.definition, file.regime, file.record, await momentOf(db, now, today))
}

/** What the system itself can say of the nine items before anybody reads the file. @source enforcement.md 4.4 */
export async function findingsOfCase(
  db: Reader,
  file: CaseFile,
  step: string,
  { now, today }: { readonly now: Date; readonly today: LegalDate },
) {
  const reading = await readingOf(db, file, now, today)
  return findingsOf([
    ...(await bodyChecks(db, file, today)),
    ...(await officerChecks(db, file)),
    ...procedureChecks(file, reading),
    ...fieldChecks(file),
    ...documentChecks(file, reading, step),
    ...crimeChecks(file),
    ...(await dutiesTold(db, file.id)).map(recordingCheck),
  ])
}

const check = (item: ReviewItem, isRight: boolean, says: Label): Check => ({ item, isRight, says })

async function bodyChecks(db: Reader, file: CaseFile, day: LegalDate): Promise<readonly Check[]> {
  const verdict = await askBody(db, file.bodyId, { actType: file.actType as ActType, day })
  const isRight = verdict?.ok === true
  const says = isRight
    ? { zh: '执法主体当日有效，有这一类职权', en: 'The body is in force and has this power' }
    : { zh: '执法主体当日不能作出这一类行为', en: 'The body may not act so on this day' }
  return [check('body', isRight, says), check('power', isRight, says)]
}

async function officerChecks(db: Reader, file: CaseFile): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const { label, on, officerIds, officers } of file.steps) {
    if (officers === 0) continue
    const question = {
      ...{ day: on, actType: file.actType as ActType },
      ...{ division: file.division ?? undefined, category: file.category ?? undefined },
    }
    const { ok, reasons } = await askOfficers(db, officerIds, question)
    const why = reasons.map(({ fault }) => officerFaults[fault])
    checks.push(
      check('officers', ok, {
        zh: `${label.zh}（${on}）：${ok ? '两名以上执法人员，证件有效' : why.map(({ zh }) => zh).join('、')}`,
        en: `${label.en} (${on}): ${ok ? 'two officers with valid certificates' : why.map(({ en }) => en).join(', ')}`,
      }),
    )
  }
  return checks
}

function procedureChecks({ steps }: CaseFile, reading: CaseReading): readonly Check[] {
  const overruled = steps.flatMap(({ label, warned }) =>
    warned.map(({ zh, en }) =>
      check('procedure', false, { zh: `${label.zh}：${zh}`, en: `${label.en}: ${en}` }),
    ),
  )
  const past = reading.limits
    .filter(({ state }) => state === 'late' || state === 'met-late' || state === 'lapsed')
    .map(({ zh, en, dueDay }) =>
      check('procedure', false, { zh: `${zh}已于${dueDay}到期`, en: `${en} ended on ${dueDay}` }),
    )
  const wrong = [...overruled, ...past]
  const isSound = wrong.length === 0 && steps.length > 0
  const sound = { zh: '步骤次序和期限没有异常', en: 'Order of steps and limits show nothing' }
  return isSound ? [check('procedure', true, sound)] : wrong
}

function fieldChecks({ fields, actType }: CaseFile): readonly Check[] {
  const there = (field: string) => fields[field] !== undefined && fields[field] !== ''
  const checks = [
    check(
      'law',
      there('legalBasis'),
      there('legalBasis')
        ? { zh: '已写明法律依据', en: 'The legal basis is named' }
        : { zh: '没有写明法律依据', en: 'No legal basis is named' },
    ),
  ]
  if (actType !== 'penalty') return checks
  return [
    ...checks,
    check(
      'benchmark',
      there('benchmarkTier'),
      there('benchmarkTier')
        ? { zh: '已写明适用的裁量档次', en: 'The tier of the benchmark is named' }
        : { zh: '没有写明适用的裁量档次', en: 'No tier of the benchmark is named' },
    ),
  ]
}

/** What belongs before the decision and is not there; what comes after it cannot be there yet. */
function documentChecks({ definition }: CaseFile, reading: CaseReading, step: string): readonly Check[] {
  const order = definition.steps.map(({ code }) => code)
  const before = reading.lacks.filter((lack) => order.indexOf(lack.step) < order.indexOf(step))
  if (before.length === 0) {
    return [check('documents', true, { zh: '决定之前应有的文书齐全', en: 'All that comes before is there' })]
  }
  return before.map(({ zh, en }) => check('documents', false, { zh: `还缺：${zh}`, en: `Missing: ${en}` }))
}

function crimeChecks({ record }: CaseFile): readonly Check[] {
  const has = (code: string) => record.steps.some((step) => step.code === code)
  if (!has('transfer-proposed') || has('transferred')) return []
  return [
    check('crime', false, { zh: '已提出移送公安机关，尚未移送', en: 'A transfer was proposed and not made' }),
  ]
}
