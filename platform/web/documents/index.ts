export { DocumentView, type DocumentViewProps } from './document-view.tsx'
export { saveFile } from './save-file.ts'
