import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page as painted, without any white space. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  return eachPage(pdf, async (page) => {
    const content = await page.getTextContent()
    return content.items.map((item) => ('str' in item ? item.str : '')).join('')
  })
}

/** The text of each page in the order of its tags, which is what a screen reader says: no footers. */
export async function spokenPagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  return eachPage(pdf, async (page) => {
    const texts = await textsByMark(page)
    return marksOf(await page.getStructTree())
      .map((mark) => texts.get(mark) ?? '')
      .join('')
  })
}

/** Text without white space and zero-width breaks, for comparing. */
export function bare(text: string): string {
  return text.replace(/[\s\u200b]/g, '')
}

async function eachPage(pdf: Uint8Array, read: (page: PDFPageProxy) => Promise<string>) {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
    .promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(bare(await read(await document.getPage(number))))
  }
  await document.loadingTask.destroy()
  return pages
}

async function textsByMark(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  const open: string[] = []
  const content = await page.getTextContent({ includeMarkedContent: true })
  for (const item of content.items) {
    if ('str' in item) texts.set(open.at(-1) ?? '', (texts.get(open.at(-1) ?? '') ?? '') + item.str)
    else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  return texts
}

interface TagNode {
  readonly id?: string
  readonly children?: readonly object[]
}

function marksOf(node: TagNode | null): readonly string[] {
  if (node === null) return []
  const own = node.id === undefined ? [] : [node.id]
  return [...own, ...(node.children ?? []).flatMap((child) => marksOf(child as TagNode))]
}
