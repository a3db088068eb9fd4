import type { Label } from '#kernel/codes/index.ts'

/** Room for something not filled in: prints as a rule of so many full-width characters, never as "undefined". */
export interface Blank {
  readonly blank: number
}

/** One run of text; a string may hold line breaks (`\n`), nothing in it is ever read as markup. */
export type Line = readonly (string | Blank)[]

/**
 * What every part may carry. A line break in a heading is where the narrow column of a form may turn, elsewhere it is
 * left out. `assumption`: the sources are silent on this caption; shown on screen only.
 */
interface Part {
  readonly heading?: string
  readonly assumption?: string
}

/** @property share of the width that captions leave free on the line, 1 where not given */
export interface Field {
  readonly label: string
  readonly value: Line
  readonly share?: number
  readonly assumption?: string
}

/** Captions with values, line by line; on paper a ruled grid. */
export interface FieldsBlock extends Part {
  readonly block: 'fields'
  readonly lines: readonly (readonly Field[])[]
}

/**
 * @property flush no indent of two characters, as for the person addressed
 * @property room lines left free for handwriting where a form is printed empty
 */
export interface TextBlock extends Part {
  readonly block: 'text'
  readonly paragraphs: readonly Line[]
  readonly flush?: true
  readonly room?: number
}

export type ClauseNumbering = 'figures' | 'chinese'

export interface ClausesBlock extends Part {
  readonly block: 'clauses'
  readonly numbering: ClauseNumbering
  readonly clauses: readonly Line[]
}

export interface TableBlock extends Part {
  readonly block: 'table'
  readonly columns: readonly { readonly label: string; readonly share: number }[]
  readonly rows: readonly (readonly Line[])[]
}

/**
 * Something to point a telephone at, on paper a QR code.
 * @property text what it says to the telephone, an address
 */
export interface CodeBlock extends Part {
  readonly block: 'code'
  readonly text: string
  readonly caption: string
}

/** @property stroke name of the picture (PNG) of the handwriting, handed to the renderer beside the document */
export interface Signer {
  readonly role: string
  readonly name?: string
  readonly manner?: string
  readonly stroke?: string
  readonly day?: Line
}

/** Where the seal belongs: over the name of the organisation and the day. */
export interface SealPlace {
  readonly organisation: Line
  readonly caption: string
}

/** `statement` is what the signers put their names to: it stays on the page of the signatures. */
export interface SignaturesBlock extends Part {
  readonly block: 'signatures'
  readonly statement: readonly Line[]
  readonly signers: readonly Signer[]
  readonly seal?: SealPlace
  readonly day?: Line
}

export type Block = FieldsBlock | TextBlock | ClausesBlock | TableBlock | CodeBlock | SignaturesBlock

/**
 * A filled official document as plain data: everything that screen, PDF and Word need, and nothing about them.
 *
 * @property code      kebab-case name of the kind of document
 * @property issuer    organisation above the title
 * @property number    the number line under the title
 * @property layout    `form`: one ruled frame, a row per block; `letter`: headings and running text
 * @property textSize  the printer's sizes 三号 (16 pt), 四号 (14 pt), 小四 (12 pt)
 * @property pages     `dashes`: — 1 —; `of-total`: 第 1 页 共 2 页; `none`: sheets of a file that are not counted
 * @property day       YYYY-MM-DD, the day the document bears; becomes the date of the PDF
 * @property language  official text is Chinese
 */
export interface OfficialDocument {
  readonly code: string
  readonly title: string
  readonly issuer?: string
  readonly number?: Line
  readonly layout: 'form' | 'letter'
  readonly textSize: 'three' | 'four' | 'small-four'
  readonly pages: 'dashes' | 'of-total' | 'none'
  readonly day?: string
  readonly language: 'zh'
  readonly blocks: readonly Block[]
  readonly notes?: readonly Line[]
  readonly assumption?: string
}

/** One kind of document, defined once: its name and how facts fill it. */
export interface DocumentDefinition<Facts> {
  readonly code: string
  readonly label: Label
  fill(facts: Facts): OfficialDocument
}
