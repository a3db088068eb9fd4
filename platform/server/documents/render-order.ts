import type { OfficialDocument } from '#kernel/documents/index.ts'

export type Rendering = 'pdf' | 'word'

/** What the server process sends to a render process. @property strokes pictures (PNG) by the names in the document */
export interface RenderOrder {
  readonly id: number
  readonly rendering: Rendering
  readonly document: OfficialDocument
  readonly strokes: Readonly<Record<string, Uint8Array>>
  readonly madeAtSeconds: number
}

/** What comes back: the file, or why there is none. */
export type RenderAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failure: string }
