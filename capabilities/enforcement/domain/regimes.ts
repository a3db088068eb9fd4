import type { CodeList } from '#kernel/codes/index.ts'

/** Whose procedural rule a department follows; the rule book says which of them there are on a day. */
export const regimes = {
  general: { zh: '一般规定（行政处罚法等）', en: 'General law' },
  market: { zh: '市场监督管理行政处罚程序规定', en: 'Rule of market regulation' },
  housing: { zh: '住房和城乡建设行政处罚程序规定', en: 'Rule of housing and construction' },
  transport: { zh: '交通运输行政执法程序规定', en: 'Rule of transport' },
} as const satisfies CodeList
export type Regime = keyof typeof regimes

/** How a number of a penalty looks with the word of the organ. */
export const exampleNumber = (word: string, year: number): string => `${word}罚〔${year}〕1号`
