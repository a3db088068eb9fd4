import { expect, test } from 'vitest'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { form, letter, picture } from '../sample-documents.fixture.ts'
import { unzip } from './read-zip.fixture.ts'
import { renderWord } from './render-word.ts'

const strokes = { stroke: picture(300, 100) }

async function partsOf(document: OfficialDocument): Promise<ReadonlyMap<string, Buffer>> {
  return unzip(await renderWord({ document, strokes }))
}

async function bodyOf(document: OfficialDocument): Promise<string> {
  return String((await partsOf(document)).get('word/document.xml'))
}

/** What a reader sees, entities resolved. */
function textOf(xml: string): string {
  return Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), (match) => match[1])
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

test('the Word file has captions and text in the order of the document', async () => {
  const text = textOf(await bodyOf(letter()))
  const order = ['某某人民调解委员会', '样式协议书', '申请人', '姓名', '张三', '被申请人', '李四', '主要事实']
  let from = 0
  for (const part of [
    ...order,
    '一、李四',
    '二、张三',
    '时限',
    '三十日内',
    '签字后生效',
    '签字人1',
    '签字人2',
  ]) {
    expect(text.indexOf(part, from), part).toBeGreaterThanOrEqual(from)
    from = text.indexOf(part, from)
  }
})

test('Chinese typefaces are named for Chinese text', async () => {
  const xml = await bodyOf(letter())
  for (const name of ['仿宋', '宋体', '黑体']) expect(xml).toContain(`w:eastAsia="${name}"`)
})

test.each([
  { pages: 'of-total', fields: ['PAGE', 'NUMPAGES'] },
  { pages: 'dashes', fields: ['PAGE'] },
] as const)('the footer counts pages by fields: $pages', async ({ pages, fields }) => {
  const parts = await partsOf(letter({ pages }))
  const footer = String(parts.get('word/footer1.xml'))
  expect(Array.from(footer.matchAll(/<w:instrText[^>]*>(\w+)/g), (match) => match[1])).toEqual(fields)
})

test('each stroke is in the file as a picture that has words for those who cannot see it', async () => {
  const parts = await partsOf(letter())
  expect([...parts.keys()].filter((name) => name.startsWith('word/media/')).length).toBeGreaterThan(0)
  expect(String(parts.get('word/document.xml'))).toContain('descr="签字人1签名笔迹"')
})

test.each([
  { text: '<w:p/> & "引号" \' ]]>', printed: '<w:p/> & "引号" \' ]]>', why: 'marks of XML are text' },
  { text: '甲\u0000\u000b\u001f乙', printed: '甲乙', why: 'XML allows no control characters' },
  { text: '付\u202e001\u202c元', printed: '付001元', why: 'direction marks would turn an amount round' },
  { text: '甲\ud800', printed: '甲\ufffd', why: 'half a surrogate pair would break the file' },
  { text: '𠮷😀', printed: '𠮷😀', why: 'Word has typefaces of its own for these' },
])('$why', async ({ text, printed }) => {
  expect(textOf(await bodyOf(form([text])))).toContain(printed)
})

test('a missing value prints as a blank, never as the word undefined', async () => {
  const text = textOf(await bodyOf(form([], { number: ['编号：', { blank: 3 }] })))
  expect(text).toContain('编号：______')
  expect(text).not.toMatch(/undefined|null|NaN|\[object/)
})
