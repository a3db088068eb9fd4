import { actTypes } from '#capabilities/authority/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { printable } from '#kernel/documents/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { subjectsInTitle } from '../../domain/index.ts'
import { withCorrections } from './read-decision.ts'
import { compose, type PublicRow } from './search-decisions.ts'

const LATEST = 50

const escaped = (text: string) =>
  printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The latest decisions as a feed. @source RFC 4287 */
export async function readDecisionFeed(
  db: Reader,
  { unitId }: { readonly unitId?: string | undefined },
  { today, address = '' }: { readonly today: LegalDate; readonly address: string | undefined },
) {
  const latest = await db.select(compose({ unitId, limit: LATEST }, undefined, today))
  const rows = await withCorrections(db, latest.slice(0, LATEST))
  const updated = rows.map(lastChangeOf).toSorted().at(-1) ?? today
  const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escaped(`${address}/decisions`)}</id>
<title>行政执法公示</title>
<link rel="self" href="${escaped(`${address}/api/v1/public/feed`)}"/>
<link rel="alternate" href="${escaped(`${address}/decisions`)}"/>
<updated>${updated}T00:00:00+08:00</updated>
${rows.map((row) => entryOf(row, address)).join('\n')}
</feed>
`
  return ok({
    bytes: Buffer.from(feed),
    mediaType: 'application/atom+xml',
    fileName: 'decisions.atom',
    inline: true,
  })
}

type FeedRow = PublicRow & { readonly corrected_on: LegalDate | null }

/** A reader fetches an entry again when this day has changed. */
const lastChangeOf = ({ published_on: published, corrected_on: corrected }: FeedRow) => corrected ?? published

function entryOf(row: FeedRow, address: string): string {
  const { id, shown, published_on: publishedOn } = row
  const { documentNumber, organ, subjects, actType, texts } = shown
  const kind = actTypes[actType].zh
  const title = `${kind}：${subjectsInTitle(subjects)}（${documentNumber}）`
  return `<entry>
<id>urn:uuid:${id}</id>
<title>${escaped(title)}</title>
<link href="${escaped(`${address}/decisions/${id}`)}"/>
<published>${publishedOn}T00:00:00+08:00</published>
<updated>${lastChangeOf(row)}T00:00:00+08:00</updated>
<author><name>${escaped(organ)}</name></author>
<summary>${escaped(texts.violation ?? texts.content ?? '')}</summary>
</entry>`
}
