/** Official documents as files: PDF/A by Typst and Word by docx, made in processes of their own. */
export {
  type DocumentRenderer,
  openDocumentRenderer,
  type RendererSettings,
  type RenderOptions,
} from './document-renderer.ts'
export { RenderFailure, type RenderProblem } from './render-failure.ts'
