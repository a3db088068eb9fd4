import type { StandingRule } from '../rule-rows.ts'

const ROW = { validFrom: '2026-01-01', assumption: true } as const
const BASIS = '人民调解工作若干规定第20条：公民之间、公民与法人和其他社会组织之间的民事权利义务争议'
const PUBLIC = {
  zh: '文中向机关咨询、建议、举报或者反映公共事务',
  en: 'The text asks, advises or reports to a public office',
}
const PRIVATE = { zh: '文中有相对方和民事请求', en: 'The text has another side and a civil claim' }

/**
 * Does a text speak of a civil dispute between parties? Declared parties weigh more than any word.
 * @source People's Mediation Work Provisions art. 20 and 22 (range and exclusions)
 */
export const standingWords: readonly StandingRule[] = [
  {
    id: 'standing.claim',
    speaksFor: 'dispute',
    weight: 3,
    words:
      '赔偿 赔礼道歉 违约金 拖欠 欠我 欠款 不还 不肯还 拒不支付 不退 拒绝退款 纠纷 调解 协商不成 讨说法 分家 离婚 赡养 抚养 打伤 漏水 押金 退还 返还 起诉 原告 被告 要求支付 借条 克扣',
    basis: BASIS,
    because: PRIVATE,
    ...ROW,
  },
  {
    id: 'standing.other-side',
    speaksFor: 'dispute',
    weight: 2,
    words:
      '邻居 老板 房东 丈夫 妻子 物业公司 开发商 商家 包工头 对方 双方 业主与 医院拒绝 用人单位 辞退 合同 协议 婆婆 承包人 肇事 质量问题 不发工资 工资 房产证 交房 物业费 不履行 不兑现 逾期 推诿责任 被骗 欺骗 欺诈 索赔 偷工减料 伪造病历 误诊 扰民 被打 打人 工伤 维权 不给说法 讨回',
    basis: BASIS,
    because: PRIVATE,
    ...ROW,
  },
  {
    id: 'standing.question',
    speaksFor: 'public-service',
    weight: 3,
    words:
      '咨询 请问 想问 想了解 什么时候 何时 呼吁 希望政府 请教 能否 如何办理 怎么办理 需要什么手续 政策 规划 盼望',
    basis: BASIS,
    because: PUBLIC,
    ...ROW,
  },
  {
    id: 'standing.complaint-about-office',
    speaksFor: 'public-service',
    weight: 3,
    words:
      '不作为 乱作为 取缔 严厉打击 整治 主管部门 执法 不批 村干部 贪污 建议 以权谋私 立法 出台 申报 招考 公务员 事业单位 编制 上户口 养老金 医保 社保',
    basis: BASIS,
    because: PUBLIC,
    ...ROW,
  },
  {
    id: 'standing.addressed-to-office',
    speaksFor: 'public-service',
    weight: 1,
    words:
      '有关部门 相关部门 举报 查处 违规 局长 厅长 书记 市长 县长 领导 监管 乱收费 市政府 县政府 教育局 人社局 建设 市民 老百姓',
    basis: BASIS,
    because: PUBLIC,
    ...ROW,
  },
]
