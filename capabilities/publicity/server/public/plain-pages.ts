import { actTypes } from '#capabilities/authority/domain/index.ts'
import { isLegalDate, type LegalDate } from '#kernel/calendar/index.ts'
import { type Line, printable } from '#kernel/documents/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { PageAddress, PlainPage } from '#platform/server/http/serve-web.ts'
import { subjectsInTitle, withdrawalReasons } from '../../domain/index.ts'
import { decisionPaper } from './decision-paper.ts'
import { listAddress, type PublicMonth, publicMonths } from './months.ts'
import { readDecision } from './read-decision.ts'
import { compose, type PublicRow, placeOf } from './search-decisions.ts'

const LIST = '行政执法决定公示'
const ON_A_PAGE = 50

/** For HTML and XML alike. */
export const escaped = (text: string) =>
  printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/**
 * What the portal says without script, at the same addresses: for search engines and whoever has no script. Made from
 * what is shown, as every other public answer; undefined where the page has nothing to say by itself.
 */
export async function plainPage(
  db: Reader,
  { path, query }: PageAddress,
  today: LegalDate,
): Promise<PlainPage | undefined> {
  if (path === '/decisions') return plainList(db, query, today)
  const id = /^\/decisions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(path)?.[1]
  return id === undefined ? undefined : plainDecision(db, id, today)
}

/**
 * The decisions of a time, the latest first, page by page. The months are addresses that stay, the same as those of the
 * search with script; an empty one is not for search engines.
 */
async function plainList(db: Reader, query: URLSearchParams, today: LegalDate): Promise<PlainPage> {
  const days = { from: dayIn(query, 'from'), to: dayIn(query, 'to') }
  const after = placeOf(query.get('cursor') ?? '')
  const found = await db.select(compose({ ...days, limit: ON_A_PAGE }, after, today))
  const rows = found.slice(0, ON_A_PAGE)
  const lines = rows.map(
    (row) => `<li><a href="/decisions/${row.id}">${escaped(titleOf(row))}</a> ${row.shown.decidedOn}</li>`,
  )
  const last = found.length > ON_A_PAGE ? rows.at(-1) : undefined
  const onward = last && { ...days, cursor: `${last.decided_on}_${last.id}` }
  const months = await publicMonths(db, today)
  const isWhole = days.from === undefined && days.to === undefined
  const time = isWhole ? '' : `（${days.from ?? ''}至${days.to ?? ''}）`
  const parts = [
    `<h1>${LIST}${time}</h1>`,
    lines.length === 0 ? '<p>没有公示的决定。</p>' : `<ul>${lines.join('')}</ul>`,
    onward === undefined ? '' : `<p><a rel="next" href="${listAddress(onward)}">更早的决定</a></p>`,
    isWhole && after === undefined ? '' : `<p><a href="/decisions">最新的决定</a></p>`,
    months.length === 0 ? '' : `<h2>按月查看</h2><ul>${months.map(monthLine).join('')}</ul>`,
  ]
  return { title: `${LIST}${time}`, html: parts.join(''), isListed: isWhole || rows.length > 0 }
}

const monthLine = ({ year, month, from, to }: PublicMonth) =>
  `<li><a href="${listAddress({ from, to })}">${year}年${month}月</a></li>`

function dayIn(query: URLSearchParams, name: string): LegalDate | undefined {
  const day = query.get(name)
  return isLegalDate(day) ? day : undefined
}

function titleOf({ shown: { actType, subjects, documentNumber } }: PublicRow): string {
  return `${actTypes[actType].zh}：${subjectsInTitle(subjects)}（${documentNumber}）`
}

async function plainDecision(db: Reader, id: string, today: LegalDate): Promise<PlainPage | undefined> {
  const read = await readDecision(db, id, today)
  if (!read.ok) return undefined
  const { answer } = read.value
  if (answer.state === 'public') {
    const { decision } = answer
    const { title, blocks, notes = [] } = decisionPaper(decision, decision.digest)
    const name = `${subjectsInTitle(decision.subjects)} · ${title}`
    const parts = [...blocks.map(blockOf), ...notes.map((note) => `<p>${textOf(note)}</p>`)]
    return pageOf(name, [`<article>${parts.join('')}</article>`], true)
  }
  if (answer.state === 'withdrawn') {
    const { documentNumber, organ, reason, words, on } = answer.withdrawal
    const lines = [organ, `${withdrawalReasons[reason].zh}：${words}`, on]
    return pageOf(`${documentNumber}：这条公示已经撤回`, lines.map(paragraph), false)
  }
  return pageOf('这条公示已经结束', [], false)
}

const paragraph = (text: string) => `<p>${escaped(text)}</p>`

function pageOf(title: string, parts: readonly string[], isListed: boolean): PlainPage {
  const back = `<p><a href="/decisions">${LIST}</a></p>`
  return { title, html: `<h1>${escaped(title)}</h1>${parts.join('')}${back}`, isListed }
}

type Block = ReturnType<typeof decisionPaper>['blocks'][number]

function blockOf(block: Block): string {
  if (block.block === 'fields') {
    const fields = block.lines.flat()
    const lines = fields.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${textOf(value)}</dd>`)
    return `<dl>${lines.join('')}</dl>`
  }
  if (block.block !== 'text') return ''
  const heading = block.heading === undefined ? '' : `<h2>${escaped(block.heading)}</h2>`
  return `${heading}${block.paragraphs.map((line) => `<p>${textOf(line)}</p>`).join('')}`
}

const textOf = (line: Line) => escaped(line.map((part) => (typeof part === 'string' ? part : '')).join(''))
