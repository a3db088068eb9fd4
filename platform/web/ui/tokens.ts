/**
 * The look of all three entrances, in one place: the style sheet of the public and field pages and the theme of the
 * desk are both made from these. Every pair of text and ground keeps WCAG 2.2 AA (see `tokens.test.ts`).
 * Red is kept for what is overdue or dangerous, amber for what needs a look.
 */
export const colours = {
  ink: '#1b2430',
  inkSoft: '#4b5768',
  inkFaint: '#647082',
  line: '#d9dfe6',
  lineStrong: '#748193',
  ground: '#f5f7f9',
  surface: '#ffffff',
  primary: '#1f4e79',
  primaryDeep: '#163a5c',
  primarySoft: '#e9f0f7',
  danger: '#b3261e',
  dangerDeep: '#8c1d17',
  dangerSoft: '#fdeeec',
  warning: '#85500a',
  warningSoft: '#fdf3e0',
  good: '#28623f',
  goodSoft: '#e9f4ed',
} as const

export const fontStack =
  '"PingFang SC", "HarmonyOS Sans SC", "HarmonyOS Sans", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'

export type TypeSize = 'normal' | 'large'
export type Entrance = 'public' | 'desk' | 'field'

/** @property text body size in px  @property target height of what is pressed, in px */
interface TypeScale {
  readonly text: number
  readonly small: number
  readonly target: number
}

/** Large type (适老化) begins at 20 px; targets grow with it. */
export const typeScales = {
  public: {
    normal: { text: 17, small: 15, target: 48 },
    large: { text: 22, small: 20, target: 60 },
  },
  field: {
    normal: { text: 17, small: 15, target: 52 },
    large: { text: 22, small: 20, target: 64 },
  },
  desk: {
    normal: { text: 15, small: 13, target: 36 },
    large: { text: 20, small: 18, target: 48 },
  },
} as const satisfies Record<Entrance, Record<TypeSize, TypeScale>>

/** The style sheet of custom properties: colours for all, sizes by `data-entrance` and `data-type` of the page. */
export function tokenStyleSheet(): string {
  const shared = Object.entries(colours).map(([name, value]) => `--${kebab(name)}: ${value};`)
  const sizes = Object.entries(typeScales).flatMap(([entrance, scales]) =>
    Object.entries(scales).map(([size, scale]) => rule(entrance, size, scale)),
  )
  return [`:root { --font: ${fontStack}; ${shared.join(' ')} }`, ...sizes].join('\n')
}

function rule(entrance: string, size: string, scale: TypeScale): string {
  const selector = `:root[data-entrance="${entrance}"]${size === 'large' ? '[data-type="large"]' : ''}`
  return `${selector} { --text: ${scale.text}px; --small: ${scale.small}px; --target: ${scale.target}px; }`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
