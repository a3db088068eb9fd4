export { DocumentView, type DocumentViewProps } from './document-view.tsx'
export { PaperLine } from './paper-line.tsx'
