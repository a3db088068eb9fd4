import type { OfficialDocument } from '#kernel/documents/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { type DocumentRenderer, RenderFailure } from '#platform/server/documents/index.ts'
import type { BinaryAnswer } from '#platform/server/http/route.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** @property pictures of the signatures, under the names that the document uses */
interface Printed {
  readonly document: OfficialDocument
  readonly pictures: Readonly<Record<string, Uint8Array>>
}

/** A filled paper as a file to keep or to print. @param name of the file, without its ending */
export async function renderPaper(
  renderer: DocumentRenderer,
  { document, pictures }: Printed,
  name: string,
  as: 'pdf' | 'word',
): Promise<Result<BinaryAnswer, 'papers.not-made'>> {
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
