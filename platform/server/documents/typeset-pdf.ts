import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coverageOf } from './font-coverage.ts'
import { captionFontFile, fontFolders, textFontFile } from './font-files.ts'
import { pictureSize } from './picture-size.ts'
import type { RenderOrder } from './render-order.ts'
import { strokePath, typesetPlan } from './typeset-plan.ts'
import { typesetText } from './typeset-text.ts'

const root = fileURLToPath(new URL('./template', import.meta.url))

/** PDF/A-2a: archivable, tagged for readers, all text extractable. */
const pdfStandard = 'a-2a'

/**
 * Makes the function that sets documents as PDF; runs in the render process only.
 * The compiler sees nothing outside the template's folder; the document enters as one JSON input.
 */
export function openTypesetter(): (order: RenderOrder) => Uint8Array {
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [...fontFolders] }] })
  const text = coverageOf(textFontFile)
  const captions = coverageOf(captionFontFile)
  const change = (value: string) => typesetText(value, (code) => text.has(code) && captions.has(code))
  return (order) => {
    try {
      return setPdf(compiler, order, change)
    } finally {
      compiler.resetShadow()
      compiler.evictCache(10)
    }
  }
}

function setPdf(compiler: NodeCompiler, order: RenderOrder, change: (text: string) => string): Uint8Array {
  const strokes = Object.keys(order.strokes)
  for (const [index, name] of strokes.entries()) {
    const picture = order.strokes[name] ?? new Uint8Array()
    pictureSize(picture)
    compiler.mapShadow(`${root}${strokePath(index)}`, Buffer.from(picture))
  }
  const document = JSON.stringify(typesetPlan(order.document, strokes, change))
  const source = { mainFilePath: `${root}/official-document.typ`, inputs: { document } }
  return new Uint8Array(compiler.pdf(source, { pdfStandard, creationTimestamp: order.madeAtSeconds }))
}
