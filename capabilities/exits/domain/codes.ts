import type { CodeList } from '#kernel/codes/index.ts'

/** Why a matter needs another route than mediation. One may have several. @source source programme of 2019, part two */
export const occasions = {
  failed: { zh: '调解不成', en: 'Mediation failed' },
  petition: { zh: '调解不成的信访事项', en: 'A petition that mediation did not settle' },
  unfit: { zh: '不宜人民调解', en: 'Unfit for mediation' },
  partial: { zh: '达成部分协议，其余未成', en: 'Agreed in part; the rest is open' },
  breach: { zh: '协议到期没有履行', en: 'An agreement was not performed in time' },
} as const satisfies CodeList
export type Occasion = keyof typeof occasions

/** In which order routes are gone. */
export const ranks = {
  first: { zh: '先走', en: 'First' },
  after: { zh: '其后', en: 'Afterwards' },
  also: { zh: '还可以', en: 'Also possible' },
} as const satisfies CodeList
export type Rank = keyof typeof ranks

/** From what a limit counts; only three of these days are known to the house. */
export const limitStarts = {
  asking: { zh: '提出调解请求之日', en: 'the day on which mediation was asked for' },
  ending: { zh: '调解结束之日', en: 'the day on which mediation ended' },
  performance: { zh: '约定的履行期限届满之日', en: 'the last day on which performance was due' },
  award: { zh: '收到仲裁裁决书之日', en: 'receipt of the award' },
  act: { zh: '知道该行政行为之日', en: 'the day on which the administrative act became known' },
  reply: { zh: '收到信访书面答复之日', en: 'receipt of the written reply to the petition' },
} as const satisfies CodeList
export type LimitStart = keyof typeof limitStarts

/** Papers that this part of the house makes. */
export const exitPapers = {
  'aid-application': { zh: '法律援助申请表', en: 'Application for legal aid' },
  'asking-certificate': { zh: '提出调解请求证明', en: 'Certificate of asking' },
  'undisputed-facts': { zh: '无争议事实记载', en: 'Record of undisputed facts' },
  notice: { zh: '解决途径告知书', en: 'Notice of routes' },
} as const satisfies CodeList
export type ExitPaper = keyof typeof exitPapers
