import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsqr from 'jsqr'

/** Dots of the picture for each point of the paper: about what a telephone sees of a letter in the hand. */
const SCALE = 3

/**
 * What a telephone reads from the printed page: the page is drawn as a picture and the code looked for in its dots.
 * @returns the words of the code on the first page, undefined where none is to be seen
 */
export async function scanLetter(pdf: Uint8Array): Promise<string | undefined> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const { data, width, height } = await document.getPage(0).render({ scale: SCALE, render: 'bitmap' })
  document.destroy()
  library.destroy()
  // written for browsers: under Node the function is a property of the module
  const read = (jsqr as unknown as { readonly default: typeof jsqr }).default
  return read(new Uint8ClampedArray(data), width, height)?.data
}
