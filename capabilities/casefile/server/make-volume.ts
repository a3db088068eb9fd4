import { officersNamed } from '#capabilities/authority/server/index.ts'
import { begunOn, readCase } from '#capabilities/enforcement/domain/index.ts'
import { type CaseFile, type FiledPaper, momentOf } from '#capabilities/enforcement/server/index.ts'
import { type FiledRecording, openDuties } from '#capabilities/recording/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { instantAt, type LegalDate } from '#kernel/calendar/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import {
  arrange,
  type CatalogueLine,
  catalogueLines,
  catalogueOf,
  closingSheetOf,
  coverOf,
  type FileFacts,
  type ListedRecording,
  orderOf,
  type PlainStep,
  plainStepsOf,
  recordingListOf,
} from '../domain/index.ts'
import { bindVolume, type LooseDocument, measured } from './bind-volume.ts'

/** A paper of the file, set and counted, with its line in the catalogue. */
export interface SetPaper {
  readonly line: CatalogueLine
  readonly bytes: Uint8Array
}

export interface Volume {
  readonly bytes: Uint8Array
  readonly papers: readonly SetPaper[]
  readonly pages: number
}

export interface VolumeOrder {
  readonly file: CaseFile
  readonly filed: readonly FiledPaper[]
  readonly recordings: readonly FiledRecording[]
  readonly maker: string
  readonly at: Date
  readonly today: LegalDate
}

/** The file of a case as one bound PDF: cover, catalogue, papers in the order of the department's rule, recordings, closing sheet. */
export async function makeVolume(
  db: Reader,
  renderer: DocumentRenderer,
  order: VolumeOrder,
): Promise<Volume> {
  const { file, filed, recordings, maker, at, today } = order
  const { value } = await ruleOn(db, 'casefile.order', file.openedOn)
  const rule = orderOf(value.orders, file.regime)
  const classes = arrange(filed, rule)
  const set = new Map<FiledPaper, LooseDocument>()
  for (const paper of filed) set.set(paper, await measured(await renderer.renderPdf(paper.document)))
  const lines = catalogueLines(
    classes.map(({ papers, ...one }) => ({
      ...one,
      papers: papers.map((paper) => ({
        title: titleOf(paper),
        number: paper.number,
        on: paper.on,
        pages: set.get(paper)?.pages ?? 0,
      })),
    })),
  )
  const facts = { ...(await factsOf(db, order)), order: rule.basis, assumption: rule.assumption }
  const loose = async (document: OfficialDocument) => measured(await renderer.renderPdf(document))
  const pages = lines.at(-1)?.to ?? 0
  const lacking = await lackingOf(db, file, at, today)
  const counts = { papers: lines.length, pages, recordings: recordings.length, lacking }
  const before = [await loose(coverOf(facts, lines.length, pages)), await loose(catalogueOf(facts, lines))]
  const listed =
    recordings.length === 0 ? [] : [await loose(recordingListOf(facts, recordings.map(listedRecording)))]
  const plain = plainStepsIn(file)
  const told = plain.length === 0 ? [] : [await loose(plainStepsOf(facts, plain))]
  const after = [...told, ...listed, await loose(closingSheetOf(facts, counts, maker))]
  const inOrder = classes.flatMap(({ papers }) => papers)
  const documents = inOrder.flatMap((paper) => set.get(paper) ?? [])
  const title = `${file.code} ${file.title}`
  return {
    bytes: await bindVolume({ before, papers: documents, after }, { title, at }),
    papers: lines.map((line, index) => ({ line, bytes: documents[index]?.bytes ?? new Uint8Array() })),
    pages,
  }
}

const plainStepsIn = ({ steps }: CaseFile): readonly PlainStep[] =>
  steps
    .filter(({ hasPaper }) => !hasPaper)
    .map(({ on, label, of = [], fields }) => ({
      ...{ on, title: label.zh, of },
      told: fields.map(({ zh, shown }) => `${zh}：${shown.zh}`),
    }))

/** Two receipts of one paper differ by who was served. */
const titleOf = ({ document: { title }, of = [] }: FiledPaper) =>
  of.length === 0 ? title : `${title}（${of.join('、')}）`

async function factsOf(
  db: Reader,
  { file, filed, today }: VolumeOrder,
): Promise<Omit<FileFacts, 'order' | 'assumption'>> {
  const ids = [...new Set(file.steps.flatMap(({ officerIds }) => officerIds))]
  const handlers = ids.length === 0 ? [] : await officersNamed(db, ids, today)
  const decides = file.definition.steps.filter(({ decides: does }) => does).map(({ code }) => code)
  const last = file.steps.at(-1)
  return {
    organ: file.unitName,
    code: file.code,
    title: file.title,
    act: file.definition.zh,
    counterparties: file.counterparties,
    openedOn: begunOn(file.definition, file.record) ?? file.openedOn,
    closedOn: file.isClosed ? last?.on : undefined,
    decisionNumber: filed.find(({ step, number }) => decides.includes(step) && number !== undefined)?.number,
    handlers: handlers.map(({ name }) => name),
    day: today,
  }
}

/** What the law wants in the file and the file has not, on the day on which it is made. */
async function lackingOf(db: Reader, file: CaseFile, at: Date, today: LegalDate): Promise<readonly string[]> {
  const { lacks } = readCase(file.definition, file.regime, file.record, await momentOf(db, at, today))
  const duties = await openDuties(db, file.id)
  return [...lacks.map(({ zh }) => zh), ...duties.map(({ zh }) => `音像记录：${zh}`)]
}

const local = (date: Date) => instantAt(date.getTime()).slice(0, 19).replace('T', ' ')

function listedRecording({ row, name, kind, duty, step, custody }: FiledRecording): ListedRecording {
  return {
    ...{ name, kind, duty, step },
    recorded: `${local(row.started_at)} 至 ${local(row.ended_at)}`,
    officer: row.officer_name ?? '',
    device: row.device ?? '',
    size: Number(row.size),
    sm3: row.digest.toString('hex'),
    sha256: row.sha256.toString('hex'),
    custody: custody.map(
      ({ at, type, actorName }) => `${local(new Date(at))}　${custodyWords[type] ?? type}　${actorName}`,
    ),
  }
}

const custodyWords: Readonly<Record<string, string>> = {
  arrived: '到达',
  bound: '入卷',
  unbound: '解除入卷',
  viewed: '查看',
  copied: '复制',
  described: '补充说明',
  'late-excused': '说明迟到',
  exported: '随案卷导出',
  'asked-for': '有人申请查阅复制',
  'access-granted': '同意查阅复制',
  'access-refused': '不同意查阅复制',
  'access-done': '查阅复制办结',
  held: '要求留存',
  'hold-lifted': '解除留存',
  'left-by-list': '列入删除清单，执行时留下',
  removed: '保管期满，按清单删除',
  'content-erased': '文件销毁',
  'content-damaged': '发现文件损坏',
  'content-healed': '文件恢复完好',
}
