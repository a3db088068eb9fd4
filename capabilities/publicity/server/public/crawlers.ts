import type { FastifyInstance } from 'fastify'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Database, Reader } from '#platform/server/database/statement.ts'
import { listAddress, publicMonths } from './months.ts'
import { escaped } from './plain-pages.ts'
import { compose } from './search-decisions.ts'

/** A sitemap holds no more. @source sitemaps.org protocol */
const MOST = 50_000

/** Where a search engine may go: the decisions and the departments, and nobody's own pages. */
const robots = (address: string) => `User-agent: *
Disallow: /desk
Disallow: /field
Disallow: /api
Disallow: /apply
Disallow: /follow
Disallow: /party
Sitemap: ${address}/sitemap.xml
`

async function sitemap(db: Reader, address: string, today: LegalDate): Promise<string> {
  const months = await publicMonths(db, today)
  const room = MOST - 2 - months.length
  const rows = (await db.select(compose({ limit: room }, undefined, today))).slice(0, room)
  const places = [
    ...['/decisions', '/departments'].map((path) => ({ path, day: undefined })),
    ...months.map((month) => ({ path: listAddress({ from: month.from, to: month.to }), day: undefined })),
    ...rows.map(({ id, published_on: day }) => ({ path: `/decisions/${id}`, day })),
  ]
  const urls = places.map(({ path, day }) => {
    const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`
    return `<url><loc>${escaped(address)}${path}</loc>${changed}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}

/** Serves what search engines ask for first. @param parts.address of the house from outside; the request's own where it is not set */
export function serveForCrawlers(
  app: FastifyInstance,
  parts: {
    readonly database: Database
    readonly address: string | undefined
    readonly today: () => LegalDate
  },
): void {
  app.get('/robots.txt', (request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(robots(parts.address ?? `${request.protocol}://${request.host}`)),
  )
  app.get('/sitemap.xml', async (request, reply) => {
    const address = parts.address ?? `${request.protocol}://${request.host}`
    return reply
      .type('application/xml; charset=utf-8')
      .send(await sitemap(parts.database, address, parts.today()))
  })
}
