import type { RiskFlag } from '#capabilities/disputes/domain/index.ts'
import { riskFlags } from '#capabilities/disputes/domain/index.ts'
import type { FlagRule } from '../rule-rows.ts'

/** Flag, basis, words. A clause that denies the word ("没有打人") raises nothing. */
const rows: readonly (readonly [flag: RiskFlag, basis: string, words: string])[] = [
  [
    'self-harm',
    '人民调解法第25条；统计项目“防止自杀”',
    '自杀 轻生 跳楼 跳河 跳江 喝农药 服毒 割腕 不想活 活不下去 寻死 同归于尽 上吊 以死',
  ],
  [
    'unnatural-death',
    '统计口径“非正常死亡”',
    '非正常死亡 意外死亡 猝死 溺亡 坠亡 死因不明 死于非命 抬尸 停尸 溺水身亡 触电身亡',
  ],
  [
    'domestic-violence',
    '反家庭暴力法第14条、第35条',
    '家暴 家庭暴力 丈夫打我 老公打我 打老婆 殴打妻子 殴打丈夫 打骂妻子 虐待老人 虐待妻子 拳打脚踢',
  ],
  [
    'minor-harm',
    '未成年人保护法第11条',
    '猥亵 性侵 虐待孩子 虐待儿童 虐童 打骂孩子 殴打学生 体罚 校园欺凌 校园霸凌 校园暴力 拐卖儿童 遗弃孩子 遗弃婴儿 侵害未成年',
  ],
  [
    'weapon-threat',
    '人民调解法第25条',
    '持刀 拿刀 菜刀 砍人 砍死 扬言报复 报复杀人 杀了他 杀人 炸弹 泼汽油 点火自焚 鱼死网破 拼命 弄死',
  ],
  [
    'turn-criminal',
    '人民调解法第25条；统计项目“防止民转刑”',
    '民转刑 打死人 出人命 致人重伤 打成重伤 黑社会 涉黑 威胁恐吓 非法拘禁 打砸 故意伤害 寻仇',
  ],
  ['armed-brawl', '统计项目“防止群体性械斗”', '械斗 群殴 聚众斗殴 打群架 宗族冲突 持械斗殴 两村冲突'],
  [
    'collective-petition',
    '统计项目“防止群体性上访”',
    '集体上访 集体信访 群体上访 进京上访 越级上访 拉横幅 堵门 堵路 静坐 围堵 罢工 罢课 罢运 上街游行 聚集抗议 集体维权 群体性事件 联名上访',
  ],
  [
    'group',
    '民事诉讼法解释第75条（人数众多）',
    '全体业主 全体村民 全体职工 全体工人 全体家长 广大业主 数十户 几十户 上百户 数十人 几十人 上百人 几百人 几十名 几百户 联名 集体诉求 几百名 上百名',
  ],
  [
    'litigation-petition',
    '信访工作条例；访调对接规则（涉法涉诉）',
    '涉法涉诉 不服判决 法院枉法 判决不公 冤假错案 冤案 执行不了 申诉信访',
  ],
  [
    'bodily-injury',
    '公安机关办理行政案件程序规定第178条',
    '打伤 殴打 打人 被打 轻伤 咬伤 打架 骨折 动手打 大打出手 砍伤 撞伤 摔伤',
  ],
  ['migrant-wages', '保障农民工工资支付条例', '农民工工资 民工工资 拖欠农民工 包工头 讨薪 欠薪'],
  [
    'vulnerable-party',
    '法律援助法第42条',
    '老年人 八十岁 七十多岁 八十多岁 残疾 低保户 五保户 孤寡 独居老人 重病 精神病 智力障碍 留守老人',
  ],
  ['minor-involved', '民法典第19条、第20条', '未成年 儿童 婴儿 未满十八 孩子受伤 小孩受伤 留守儿童 幼儿'],
  [
    'repeated-petition',
    '信访工作条例；重复信访认定规则',
    '多次上访 反复上访 多次信访 长期上访 多次反映 多次投诉 重复信访 上访多年',
  ],
  [
    'limitation-near',
    '法律援助法第44条；民法典诉讼时效',
    '诉讼时效 仲裁时效 快过时效 时效快到 时效届满 即将过期',
  ],
]

export const flagWords: readonly FlagRule[] = rows.map(([flag, basis, words]) => ({
  id: `flag.${flag}`,
  flag,
  words,
  validFrom: '2026-01-01',
  basis,
  assumption: true,
  because: {
    zh: `文中出现“${riskFlags[flag].zh}”的词语`,
    en: `The text has words of: ${riskFlags[flag].en}`,
  },
}))
