import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AnyOperation } from '../http/route.ts'

/** One page that a reader of the API needs, made from the same contracts as the OpenAPI document; it loads nothing. */
export function serveReferencePage(app: FastifyInstance, operations: readonly AnyOperation[]): void {
  // Made when it is first read: a start need not wait for it.
  let body: string | undefined
  app.get('/api/docs', (_request, reply) => {
    body ??= pageBody(operations)
    const nonce = randomBytes(16).toString('base64')
    return reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
      )
      .send(`${head.replace('NONCE', nonce)}${body}`)
  })
}

function pageBody(operations: readonly AnyOperation[]): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  const contents = tags.map((tag) => `<li><a href="#${asText(tag)}">${asText(tag)}</a></li>`).join('')
  const sections = tags.map((tag) =>
    section(
      tag,
      operations.filter((operation) => operation.tag === tag),
    ),
  )
  return `<nav aria-label="目录 Contents"><ul>${contents}</ul></nav><main>${sections.join('')}</main></body></html>`
}

function section(tag: string, operations: readonly AnyOperation[]): string {
  return `<section><h2 id="${asText(tag)}">${asText(tag)}</h2>${operations.map(article).join('')}</section>`
}

function article(operation: AnyOperation): string {
  const { id, method, path, summary, access, problems = [] } = operation
  const rows = [
    ['谁可以 Who may', asText(access)],
    ['状态 Status', String(operation.status ?? 200)],
    ['版本 Version', operation.editsVersion ? 'If-Match' : ''],
    ['问题代码 Problems', problems.map((code) => `<code>${asText(code)}</code>`).join('、')],
  ].filter(([, what]) => what !== '')
  const facts = rows.map(([name, what]) => `<dt>${name}</dt><dd>${what}</dd>`).join('')
  return `<article id="${asText(id)}">
<h3><code><b>${method}</b> /api/v1${asText(path)}</code></h3><p>${asText(summary)} <a href="#${asText(id)}"><code>${asText(id)}</code></a></p>
<dl>${facts}</dl>${messages(operation)}</article>`
}

function messages({ query, body, answer, sendsBinary, answersBinary }: AnyOperation): string {
  return [
    schema('参数 Query', query, 'input'),
    schema('请求 Request', body, 'input'),
    media('请求 Request', sendsBinary?.mediaTypes),
    schema('回答 Answer', answer, 'output'),
    media('回答 Answer', answersBinary?.mediaTypes),
  ].join('')
}

function schema(name: string, part: z.ZodType | undefined, io: 'input' | 'output'): string {
  if (part === undefined) return ''
  const { $schema: _dialect, ...rest } = z.toJSONSchema(part, { io })
  return `<details><summary>${name}</summary><pre>${asText(JSON.stringify(rest, null, 2))}</pre></details>`
}

function media(name: string, types: readonly string[] | undefined): string {
  return types ? `<p>${name}: ${types.map((type) => `<code>${asText(type)}</code>`).join(' ')}</p>` : ''
}

function asText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const head = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>定分 接口说明 · Dingfen API</title>
<style nonce="NONCE">
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1d2329 }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none }
a { color: #1a5a8a } h3 { margin-bottom: 0 } h3, p { overflow-wrap: anywhere }
article { border-top: 1px solid #d5dade; padding-bottom: .75rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .25rem 0 }
dt { color: #56616b } dd { margin: 0; overflow-wrap: anywhere }
pre { overflow: auto; background: #f4f6f7; padding: .75rem; font-size: .875rem }
</style></head><body>
<h1>定分 接口说明 <span lang="en">API reference</span></h1>
<p>机器可读的说明见 <a href="/api/v1/openapi.json">OpenAPI 3.1</a>。写操作可带 <code>Idempotency-Key</code>（UUID）；出错时回答 <code>application/problem+json</code>，其中 <code>code</code> 不变。</p>
<p lang="en">Writes take an <code>Idempotency-Key</code>; edits name the version they saw in <code>If-Match</code>; every problem is <code>application/problem+json</code> with a stable <code>code</code>.</p>
`
