import { afterAll, describe, expect, test } from 'vitest'
import { type DocumentRenderer, openDocumentRenderer } from './index.ts'
import { bare, pagesOf, spokenPagesOf } from './read-pdf.fixture.ts'
import { form, letter, party, picture, signatures } from './sample-documents.fixture.ts'

const renderer: DocumentRenderer = openDocumentRenderer({ timeoutInMs: 30_000 })
afterAll(() => renderer.close())

const strokes = { stroke: picture(300, 100) }

describe('the PDF', () => {
  test('bears captions and text in the order of the document', async () => {
    const [page = ''] = await spokenPagesOf(await renderer.renderPdf(letter(), { strokes }))
    const expected = [
      '某某人民调解委员会',
      '样式协议书',
      '〔2026〕第7号',
      '申请人',
      '张三',
      '被申请人',
      '李四',
    ]
    const order = [
      ...expected,
      '主要事实',
      '一、李四修复',
      '二、张三撤回',
      '时限',
      '三十日内',
      '签字后生效',
      '签字人1',
      '签字人2',
    ]
    let from = 0
    for (const text of order) {
      expect(page.indexOf(text, from), `${text} after ${page.slice(0, from)}`).toBeGreaterThanOrEqual(from)
      from = page.indexOf(text, from)
    }
  })

  test.each([
    { pages: 'of-total', mark: (page: number, total: number) => `第${page}页共${total}页` },
    { pages: 'dashes', mark: (page: number) => `—${page}—` },
  ] as const)('numbers every page: $pages', async ({ pages, mark }) => {
    const narrative = Array.from(
      { length: 60 },
      (_, index) => `第${index}段：双方对渗水原因和损失数额各执一词。`,
    )
    const set = await pagesOf(await renderer.renderPdf(form(narrative, { pages }), { strokes }))
    expect(set.length).toBeGreaterThan(1)
    for (const [index, text] of set.entries()) expect(text).toContain(mark(index + 1, set.length))
  })

  test.each([1, 2, 3, 6, 12])('keeps the statement with all %i signatures and the seal', async (count) => {
    const clauses = Array.from({ length: 24 }, (_, index) => [`第${index}项义务，按期履行，不得拖延。`])
    const blocks = [{ block: 'clauses', numbering: 'chinese', clauses } as const, signatures(count)]
    const set = await pagesOf(await renderer.renderPdf(letter({ blocks }), { strokes }))
    const signed = set.filter(
      (page) => page.includes('签字人') || page.includes('签字后生效') || page.includes('（印章）'),
    )
    expect(signed).toHaveLength(1)
  })

  test('never leaves the seal on a page without a word of the letter', async () => {
    for (const count of [8, 9, 10, 11, 12, 13, 14]) {
      const paragraphs = Array.from({ length: count }, (_, index) => [
        `第${index}段：${'应当依法缴纳'.repeat(9)}。`,
      ])
      const blocks = [{ block: 'text', heading: '理由', paragraphs } as const, signatures(1)]
      const pages = await pagesOf(await renderer.renderPdf(letter({ blocks }), { strokes }))
      const sealed = pages.find((page) => page.includes('（印章）'))
      expect(sealed, `${count} paragraphs`).toMatch(/第\d+段/)
    }
  })

  test('lets forty signatures run over pages rather than lose one', async () => {
    const set = await pagesOf(await renderer.renderPdf(letter({ blocks: [signatures(40)] }), { strokes }))
    expect(set.join('').match(/签字人\d+/g)).toHaveLength(40)
  })

  test('claims PDF/A-2a and repeats the same bytes for the same document', async () => {
    const first = await renderer.renderPdf(letter(), { strokes })
    const text = Buffer.from(first).toString('latin1')
    expect(text).toMatch(/pdfaid:part>2</)
    expect(text).toMatch(/pdfaid:conformance>A</)
    expect(Buffer.from(await renderer.renderPdf(letter(), { strokes })).equals(first)).toBe(true)
  })

  test('prints a blank where a value is missing and never the word undefined', async () => {
    const set = await pagesOf(await renderer.renderPdf(form([], { number: ['编号：', { blank: 8 }] })))
    expect(set.join('')).not.toMatch(/undefined|null|NaN|object/)
  })
})

const long = `${'甲'.repeat(19_000)}\n${'乙'.repeat(1000)}`

describe('hostile text stays text', () => {
  test.each([
    { text: '#import "@preview/x:1.0.0": *', why: 'a package import' },
    { text: '#read("/etc/passwd") #include "x.typ"', why: 'reading a file' },
    {
      text: '$ x^2 $ \\ \\u{41} ]] [[ }} {{ ) ( *粗* _斜_ `原` <label> @ref // /* */ = - + ~',
      why: 'marks of the typesetter',
    },
    { text: '<w:t>&amp;</w:t> ]]> <!-- --> {TOC \\o} &lt;', why: 'marks of Word' },
    { text: '"} , "title": "假"', why: 'marks of JSON' },
    { text: `网址https://${'a'.repeat(3000)}.example`, why: 'a word longer than a line' },
    { text: long, why: 'twenty thousand characters' },
    { text: '𬱖龘㐀䶮鿫①〇', why: 'rare characters that the fonts have' },
  ])('$why', async ({ text }) => {
    const document = form(text.split('\n'), { title: '标题' })
    const set = await pagesOf(await renderer.renderPdf(document, { strokes }))
    const marks = /编号：某人调字〔2026〕第7号第\d+页共\d+页/g
    expect(bare(set.join('').replace(marks, ''))).toContain(bare(text))
  })

  test.each([
    { text: '吉野𠮷家', printed: '吉野〔U+20BB7〕家', why: 'no face has the character' },
    { text: '好😀的', printed: '好〔U+1F600〕的', why: 'emoji are not in the faces of the text' },
    {
      text: '付\u202e00001\u202c元',
      printed: '付00001元',
      why: 'direction marks would turn an amount round',
    },
    { text: '甲\u0000\u0007\u001b乙', printed: '甲乙', why: 'control characters have no form' },
    { text: '甲\ud800乙', printed: '甲〔U+FFFD〕乙', why: 'half a surrogate pair is no character' },
    { text: '葛\u{e0100}城', printed: '葛城', why: 'a variation selector only chooses a glyph' },
  ])('$text prints as $printed: $why', async ({ text, printed }) => {
    const set = await pagesOf(await renderer.renderPdf(form([text]), { strokes }))
    expect(set.join('')).toContain(bare(printed))
  })

  test('in every place that takes text', async () => {
    const evil = '#panic() $ \\ ]'
    const blocks = [
      partyBlockOf(evil),
      { block: 'text', heading: evil, paragraphs: [[evil]] } as const,
      { block: 'clauses', heading: evil, numbering: 'figures', clauses: [[evil]] } as const,
      { block: 'table', columns: [{ label: evil, share: 1 }], rows: [[[evil]]] } as const,
      {
        ...signatures(1),
        statement: [[evil]],
        signers: [{ role: evil, name: evil, manner: evil, day: [evil] }],
      },
    ]
    const document = letter({ title: evil, issuer: evil, number: [evil], notes: [[evil]], blocks })
    const set = await pagesOf(await renderer.renderPdf(document))
    expect(set.join('').split(bare(evil)).length - 1).toBeGreaterThanOrEqual(15)
    expect((await renderer.renderWord(document)).length).toBeGreaterThan(1000)
  })
})

function partyBlockOf(name: string) {
  return {
    block: 'fields',
    heading: name,
    lines: [[{ label: '姓名', value: [party(name).name ?? ''] }]],
  } as const
}

describe('refuses', () => {
  test.each([
    { stroke: new Uint8Array([1, 2, 3]), why: 'no picture at all' },
    { stroke: new Uint8Array(), why: 'an empty file' },
    {
      stroke: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
      why: 'a picture that can load others',
    },
    { stroke: picture(5000, 10), why: 'wider than any signature' },
  ])('a stroke that is $why, and goes on', async ({ stroke }) => {
    await expect(renderer.renderPdf(letter(), { strokes: { stroke } })).rejects.toMatchObject({
      problem: 'refused',
    })
    expect((await renderer.renderPdf(letter(), { strokes })).length).toBeGreaterThan(1000)
  })

  test('a document without end', async () => {
    const endless = form(['长'.repeat(2_100_000)])
    await expect(renderer.renderPdf(endless)).rejects.toMatchObject({ problem: 'too-large' })
  })

  test('more orders than may wait, and everything after closing', async () => {
    const small = openDocumentRenderer({ waiting: 1 })
    const orders = [1, 2, 3].map(() =>
      small.renderPdf(letter()).then(
        () => 'made',
        (failure) => failure.problem,
      ),
    )
    await new Promise((resolve) => setImmediate(resolve))
    small.close()
    expect(await Promise.all(orders)).toEqual(['closed', 'closed', 'busy'])
    await expect(small.renderPdf(letter())).rejects.toMatchObject({ problem: 'closed' })
  })
})
