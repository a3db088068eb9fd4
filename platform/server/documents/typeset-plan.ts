import {
  type Block,
  type CodeBlock,
  clauseMark,
  type OfficialDocument,
  placeFields,
  withTexts,
} from '#kernel/documents/index.ts'
import { codePicture } from './code-picture.ts'

/** Where a signature picture lies for the template, below the locked root. */
export function strokePath(index: number): string {
  return `/strokes/${index}.png`
}

/**
 * The document as the template reads it: grid units for captions, marks before clauses, paths of the strokes.
 * @param strokes names of the pictures at hand, in the order of their paths
 * @param change how a text is made fit for the typesetter
 */
export function typesetPlan(
  document: OfficialDocument,
  strokes: readonly string[],
  change: (text: string) => string,
) {
  const names = strokes.map(change)
  const drawn = withTexts(document, change)
  const blocks = drawn.blocks.map((block, at) =>
    block.block === 'code' ? planCode(block, document.blocks[at] as CodeBlock) : planBlock(block, names),
  )
  return { ...drawn, blocks }
}

/** What a telephone reads is not touched by what the typesetter needs to break lines. */
function planCode(shown: CodeBlock, { text }: CodeBlock) {
  return { ...shown, picture: [...codePicture(text)] }
}

function planBlock(block: Exclude<Block, CodeBlock>, strokes: readonly string[]) {
  switch (block.block) {
    case 'fields':
      return { ...block, lines: block.lines.map(planFields) }
    case 'clauses':
      return {
        ...block,
        clauses: block.clauses.map((line, index) => ({ mark: clauseMark(index + 1, block.numbering), line })),
      }
    case 'signatures':
      return {
        ...block,
        signers: block.signers.map((signer) => ({ ...signer, ...pathOf(signer.stroke, strokes) })),
      }
    case 'text':
    case 'table':
      return block
  }
}

function planFields(fields: Parameters<typeof placeFields>[0]) {
  return placeFields(fields).map(({ field, labelUnits, valueUnits }) => ({
    ...field,
    labelUnits,
    valueUnits,
  }))
}

function pathOf(stroke: string | undefined, strokes: readonly string[]) {
  const index = stroke === undefined ? -1 : strokes.indexOf(stroke)
  return index < 0 ? {} : { strokePath: strokePath(index) }
}
