import type { Line } from '#kernel/documents/index.ts'
import style from './document-view.module.css'

/** A line of text; line breaks in it are kept, a gap is a rule of its width. */
export function LineView({ line }: { readonly line: Line }) {
  return line.map((piece, position) => {
    const key = `${position}-${typeof piece === 'string' ? 'text' : 'gap'}`
    if (typeof piece === 'string') return <span key={key}>{piece}</span>
    return (
      <span
        key={key}
        className={style.gap}
        style={{ inlineSize: `${piece.blank}em` }}
        role="img"
        aria-label="未填写"
      />
    )
  })
}
