import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { line, type OfficialDocument, partyBlock } from '#kernel/documents/index.ts'
import { DocumentView } from './index.ts'

function paper(changes: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    code: 'sample',
    title: '样式书',
    number: ['编号：第1号'],
    layout: 'letter',
    textSize: 'four',
    pages: 'dashes',
    language: 'zh',
    blocks: [
      partyBlock('申请人', { kind: 'natural', name: '张三' }, undefined),
      { block: 'text', heading: '纠纷简要\n情况', paragraphs: [['房屋渗水。']] },
      { block: 'clauses', numbering: 'chinese', clauses: [['修复。'], ['付款。']] },
      { block: 'table', columns: [{ label: '时限', share: 1 }], rows: [[['三十日内']]] },
      {
        block: 'signatures',
        statement: [line`本协议一式三份。`],
        signers: [{ role: '签字人', name: '张三', stroke: 's1' }],
        seal: { organisation: ['某调委会'], caption: '印章' },
        day: ['2026年3月5日'],
      },
    ],
    ...changes,
  }
}

function html(document: OfficialDocument, strokeUrl?: (stroke: string) => string | undefined): string {
  return renderToStaticMarkup(createElement(DocumentView, { document, ...(strokeUrl && { strokeUrl }) }))
}

test('the screen shows the parts in the order of the document', () => {
  const text = html(paper()).replace(/<[^>]+>/g, '')
  const order = [
    '样式书',
    '第1号',
    '申请人',
    '姓名',
    '张三',
    '纠纷简要情况',
    '一、修复',
    '二、付款',
    '三十日内',
    '一式三份',
  ]
  let from = 0
  for (const part of [...order, '签字人', '某调委会', '2026年3月5日']) {
    expect(text.indexOf(part, from), part).toBeGreaterThanOrEqual(from)
    from = text.indexOf(part, from)
  }
})

test('captions and values, headings and tables are marked up as what they are', () => {
  const markup = html(paper())
  for (const tag of [
    '<article',
    '<h2',
    '<h3',
    '<dl',
    '<dt>姓名</dt>',
    '<ol',
    '<th scope="col">',
    'lang="zh-CN"',
  ]) {
    expect(markup).toContain(tag)
  }
})

test('a stroke is shown when there is an address for it, and the rule stays empty when there is none', () => {
  expect(html(paper(), (stroke) => `/files/${stroke}`)).toContain('src="/files/s1"')
  expect(html(paper())).not.toContain('<img')
})

test('a missing value is a blank that says so to a screen reader, and assumptions are told on screen', () => {
  const markup = html(paper({ number: [{ blank: 6 }], assumption: '格式未找到' }))
  expect(markup).toContain('aria-label="未填写"')
  expect(markup).toContain('暂定：格式未找到')
  expect(markup).not.toContain('undefined')
})

test('text is text, and direction marks do not reach the screen', () => {
  const markup = html(paper({ title: '<script>alert(1)</script>\u202e01' }))
  expect(markup).not.toContain('<script')
  expect(markup).not.toContain('\u202e')
})
