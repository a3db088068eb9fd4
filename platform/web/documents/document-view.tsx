import { type OfficialDocument, withTexts } from '#kernel/documents/index.ts'
import { AssumptionNote } from './assumption-note.tsx'
import { BlockView } from './block-view.tsx'
import style from './document-view.module.css'
import { LineView } from './line-view.tsx'

/** @property strokeUrl address of a signature picture by its name in the document; without one the rule stays empty */
export interface DocumentViewProps {
  readonly document: OfficialDocument
  readonly strokeUrl?: (stroke: string) => string | undefined
}

/** An official document on screen: the text of the PDF from the same definition, readable from 360 px on. */
export function DocumentView({ document, strokeUrl }: DocumentViewProps) {
  const shown = withTexts(document)
  const blocks = shown.blocks.map((block, position) => ({ block, key: `${position}-${block.block}` }))
  return (
    <article className={style.paper} data-layout={shown.layout} lang="zh-CN" aria-label={shown.title}>
      <header className={style.head}>
        {shown.issuer !== undefined && <p className={style.issuer}>{shown.issuer}</p>}
        <h2 className={style.title}>{shown.title}</h2>
        {shown.number !== undefined && (
          <p className={style.number}>
            <LineView line={shown.number} />
          </p>
        )}
        <AssumptionNote text={shown.assumption} />
      </header>
      <div className={style.body}>
        {blocks.map(({ block, key }) => (
          <BlockView key={key} block={block} {...(strokeUrl && { strokeUrl })} />
        ))}
      </div>
      {shown.notes?.map((note) => (
        <p key={JSON.stringify(note)} className={style.footnote}>
          <LineView line={note} />
        </p>
      ))}
    </article>
  )
}
