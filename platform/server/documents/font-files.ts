import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const locate = createRequire(import.meta.url).resolve

/** The faces of the official look: song type for text and titles, sans for captions. Whole fonts, no subsets. */
export const fontFolders: readonly string[] = [
  face('@expo-google-fonts/noto-serif-sc', '400Regular'),
  face('@expo-google-fonts/noto-serif-sc', '700Bold'),
  face('@expo-google-fonts/noto-sans-sc', '700Bold'),
]

/** The file whose coverage decides which characters can be printed; the other faces cover the same text. */
export const textFontFile: string = join(fontFolders[0] ?? '', 'NotoSerifSC_400Regular.ttf')
export const captionFontFile: string = join(fontFolders[2] ?? '', 'NotoSansSC_700Bold.ttf')

function face(packageName: string, weight: string): string {
  return join(dirname(locate(`${packageName}/package.json`)), weight)
}
