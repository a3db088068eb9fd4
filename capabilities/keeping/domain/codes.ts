import type { CodeList } from '#kernel/codes/index.ts'

/** What may be wrong with a stored content. */
export const damages = {
  missing: { zh: '文件丢失', en: 'Missing' },
  altered: { zh: '内容被改动', en: 'Altered' },
} as const satisfies CodeList
export type Damage = keyof typeof damages

/** What reading a content again finds. */
export type Finding = 'whole' | Damage
