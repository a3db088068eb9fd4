import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The three entrances and the addresses below which each answers. */
const entrances = [
  { page: 'desk/index.html', addresses: ['/desk', '/desk/*'] },
  { page: 'field/index.html', addresses: ['/field', '/field/', '/field/:page'] },
  {
    page: 'index.html',
    addresses: [
      ...['/', '/apply', '/follow', '/contact', '/party', '/apply/*', '/follow/*'],
      ...['/decisions', '/decisions/*', '/departments', '/departments/*'],
    ],
  },
] as const

/** What a page of the public entrance says before any script runs. @property isListed search engines may keep it */
export interface PlainPage {
  readonly title: string
  /** Of ready HTML: whoever makes it has escaped what others wrote. */
  readonly html: string
  readonly isListed: boolean
}

export interface PageAddress {
  readonly path: string
  readonly query: URLSearchParams
}

/** @returns undefined where only the script has something to say */
export type PlainPages = (address: PageAddress) => Promise<PlainPage | undefined>

/**
 * Serves the built screens. Scripts and styles run only with the nonce of the page that asked for them, and nothing
 * is fetched from anywhere else.
 * @param folder that the build wrote
 * @param plainPages what the public pages say without script
 */
export async function serveWeb(app: FastifyInstance, folder: string, plainPages: PlainPages): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
  })
  for (const file of [
    'favicon.svg',
    'field/sw.js',
    'field/manifest.webmanifest',
    'field/icon-192.png',
    'field/icon-512.png',
  ]) {
    app.get(`/${file}`, (_request, reply) => reply.sendFile(file, folder, { maxAge: 0, immutable: false }))
  }
  for (const { page, addresses } of entrances) {
    const text = await readFile(join(folder, page), 'utf8')
    for (const address of addresses) {
      app.get(address, async (request, reply) => {
        const plain = page === 'index.html' ? await plainPages(addressOf(request.url)) : undefined
        return sendPage(reply, text, plain)
      })
    }
  }
}

function addressOf(url: string): PageAddress {
  const [path = '', ...query] = url.split('?')
  return { path, query: new URLSearchParams(query.join('?')) }
}

function sendPage(reply: FastifyReply, page: string, plain: PlainPage | undefined) {
  const nonce = randomBytes(16).toString('base64')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policyWith(nonce))
    .send(withPlain(page.replaceAll('__CSP_NONCE__', nonce), plain))
}

/** The script draws over it as soon as it runs, as over the first moment of every page. */
function withPlain(page: string, plain: PlainPage | undefined): string {
  if (plain === undefined) return page
  const title = plain.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const head = `<title>${title}</title>${plain.isListed ? '' : '<meta name="robots" content="noindex" />'}`
  const body = `<div class="first-moment plain-page">${plain.html}</div>`
  // functions: what a decision says may hold what a replacement pattern means
  return page
    .replace(/<title>.*?<\/title>/s, () => head)
    .replace(/<p class="first-moment">.*?<\/p>/s, () => body)
}

function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    "media-src 'self' blob:", // a file that was chosen tells its length before it is sent
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // A style attribute is data of one element; charts and tables place things with it.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
