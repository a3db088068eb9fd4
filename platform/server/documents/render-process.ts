/** The render process: reads orders, answers with files. It holds no secrets and has no address to write to. */
import type { RenderAnswer, RenderOrder } from './render-order.ts'
import { openTypesetter } from './typeset-pdf.ts'

const typeset = openTypesetter()

process.on('message', (order: RenderOrder) => {
  answer(order).then((result) => process.send?.(result))
})
// The server went away: nobody is left to answer.
process.on('disconnect', () => process.exit(0))

async function answer(order: RenderOrder): Promise<RenderAnswer> {
  try {
    return { id: order.id, bytes: await render(order) }
  } catch (error) {
    return { id: order.id, failure: String(error).slice(0, 2000) }
  }
}

async function render(order: RenderOrder): Promise<Uint8Array> {
  if (order.rendering === 'pdf') return typeset(order)
  const { renderWord } = await import('./word/render-word.ts')
  return renderWord(order)
}
