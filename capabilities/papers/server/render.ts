import type { OfficialDocument } from '#kernel/documents/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { type DocumentRenderer, RenderFailure } from '#platform/server/documents/index.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** @property pictures strokes (PNG) by the names that the document uses */
export interface PrintedDocument {
  readonly document: OfficialDocument
  readonly pictures: Readonly<Record<string, Uint8Array>>
}

/** @param name of the file, without its ending */
export async function render(
  renderer: DocumentRenderer,
  { document, pictures }: PrintedDocument,
  name: string,
  as: 'pdf' | 'word',
) {
  try {
    return as === 'pdf'
      ? ok({
          bytes: await renderer.renderPdf(document, { strokes: pictures }),
          mediaType: 'application/pdf',
          fileName: `${name}.pdf`,
        })
      : ok({
          bytes: await renderer.renderWord(document, { strokes: pictures }),
          mediaType: word,
          fileName: `${name}.docx`,
        })
  } catch (error) {
    if (error instanceof RenderFailure) return refuse('papers.not-made', { why: error.problem })
    throw error
  }
}
