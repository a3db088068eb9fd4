/** Some 20 MiB that a server which binds no file at the moment does not carry: read when the first is bound. */
const library = () => import('@cantoo/pdf-lib')

/** A PDF before it is bound. */
export interface LooseDocument {
  readonly bytes: Uint8Array
  readonly pages: number
}

export async function measured(bytes: Uint8Array): Promise<LooseDocument> {
  const { PDFDocument } = await library()
  const read = await PDFDocument.load(bytes, { updateMetadata: false })
  return { bytes, pages: read.getPageCount() }
}

/** Points from the lower right corner. @source enforcement.md 3.6: Arabic figures at the lower right */
const [RIGHT, BOTTOM, SIZE] = [52, 30, 11]

/**
 * One PDF: what is not counted first, then the papers with pages that run on through all of them, then what is not
 * counted at the end.
 * @param at becomes the date of the file: the same papers make the same bytes
 */
export async function bindVolume(
  { before, papers, after }: Readonly<Record<'before' | 'papers' | 'after', readonly LooseDocument[]>>,
  { title, at }: { readonly title: string; readonly at: Date },
): Promise<Uint8Array> {
  const { PDFDocument, StandardFonts } = await library()
  const volume = await PDFDocument.create({ updateMetadata: false })
  volume.setTitle(title)
  volume.setLanguage('zh-CN')
  volume.setCreationDate(at)
  volume.setModificationDate(at)
  const figures = await volume.embedFont(StandardFonts.Helvetica)
  let number = 0
  for (const { document, counted } of [
    ...before.map((document) => ({ document, counted: false })),
    ...papers.map((document) => ({ document, counted: true })),
    ...after.map((document) => ({ document, counted: false })),
  ]) {
    const source = await PDFDocument.load(document.bytes, { updateMetadata: false })
    for (const page of await volume.copyPages(source, source.getPageIndices())) {
      volume.addPage(page)
      if (!counted) continue
      number += 1
      const text = String(number)
      const x = page.getWidth() - RIGHT - figures.widthOfTextAtSize(text, SIZE)
      page.drawText(text, { x, y: BOTTOM, size: SIZE, font: figures })
    }
  }
  return volume.save()
}
