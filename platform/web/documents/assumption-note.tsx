import style from './document-view.module.css'

/** What no source confirms, for the eyes of those who work with the form: never printed. */
export function AssumptionNote({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <p className={style.assumption}>暂定：{text}</p>
}
