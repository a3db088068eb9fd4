import { printable } from '#kernel/documents/index.ts'

/** Joiners, variation selectors and zero-width spaces choose a glyph or a break; none is one. */
const invisible = /[\u200b-\u200d]|\p{Variation_Selector}/gu

/** Longer runs without a place to break would leave the page: addresses, keys, mistakes. */
const longWord = /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]{16,}/gu

/**
 * Text as the typesetter gets it. A character that no face can draw is named, 〔U+20BB7〕, because a
 * document that silently loses part of a name is worse than one that shows the gap.
 */
export function typesetText(text: string, canDraw: (codePoint: number) => boolean): string {
  const shown = Array.from(printable(text).replace(invisible, ''), (character) => {
    const code = character.codePointAt(0) ?? 0
    return character === '\n' || canDraw(code) ? character : named(code)
  }).join('')
  return shown.replace(longWord, (word) => Array.from(word).join('\u200b'))
}

function named(code: number): string {
  return `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`
}
