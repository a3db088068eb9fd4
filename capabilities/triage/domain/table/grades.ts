import type { GradeRule } from '../rule-rows.ts'

const FROM = '2026-01-01'
const STREET_RULE = '某街道“以案定补”分级标准（外地做法，供参考）'

/**
 * Difficulty. The source programme gives three classes and no figures; figures here are one sub-district's
 * subsidy rule and stand as assumptions until the district sets its own.
 * The gravest row that holds decides. Five workers exactly are claimed by two classes of that rule: here "above five".
 * @source source programme of 2019, part two; subsidy rule of one sub-district
 */
export const gradeRules: readonly GradeRule[] = [
  {
    id: 'grade.default',
    grade: 'complex',
    when: {},
    validFrom: FROM,
    basis: '来源文件分三级而无标准，居中取相对复杂',
    assumption: true,
    because: { zh: '没有更轻或者更重的情形', en: 'Nothing makes it lighter or graver' },
  },
  {
    id: 'grade.simple-kinds',
    grade: 'simple',
    when: { anyCategory: ['marriage-family', 'neighbour'] },
    validFrom: FROM,
    basis: STREET_RULE,
    assumption: true,
    because: {
      zh: '婚姻、邻里、赡养纠纷通常属于简单纠纷',
      en: 'Marriage, neighbours and support are usually simple',
    },
  },
  {
    id: 'grade.violence',
    grade: 'complex',
    when: { anyFlag: ['domestic-violence', 'minor-harm', 'bodily-injury', 'group'] },
    validFrom: FROM,
    basis: `${STREET_RULE}：人身伤害为一般纠纷；反家庭暴力法第35条`,
    assumption: true,
    because: { zh: '有暴力、人身伤害或者多人情形', en: 'Violence, injury or many people' },
  },
  {
    id: 'grade.many-people',
    grade: 'major',
    when: { headCount: { from: 10, inclusive: true } },
    validFrom: FROM,
    basis: `${STREET_RULE}；民事诉讼法解释第75条：人数众多一般指十人以上`,
    assumption: true,
    because: { zh: '涉及十人以上（含十人）', en: 'Ten people or more' },
  },
  {
    id: 'grade.many-workers',
    grade: 'major',
    when: { headCount: { from: 5, inclusive: false }, anyCategory: ['migrant-wages', 'other-labour'] },
    validFrom: FROM,
    basis: `${STREET_RULE}：五人的归属两级重叠，待本区明确`,
    assumption: true,
    because: { zh: '劳动报酬纠纷涉及五人以上（不含五人）', en: 'A labour dispute of more than five people' },
  },
  {
    id: 'grade.large-amount',
    grade: 'major',
    when: { amountFen: { from: 10_000_000, inclusive: true } },
    validFrom: FROM,
    basis: STREET_RULE,
    assumption: true,
    because: { zh: '争议金额十万元以上（含十万元）', en: 'The amount is 100,000 yuan or more' },
  },
  {
    id: 'grade.danger',
    grade: 'major',
    when: {
      anyFlag: [
        'self-harm',
        'unnatural-death',
        'weapon-threat',
        'turn-criminal',
        'armed-brawl',
        'collective-petition',
        'litigation-petition',
      ],
    },
    validFrom: FROM,
    basis: `${STREET_RULE}；自杀、持械为补充假定`,
    assumption: true,
    because: {
      zh: '有激化、群体性上访、械斗、民转刑、非正常死亡或者涉法涉诉情形',
      en: 'Signs of escalation, collective petition, brawl, crime, unnatural death or litigation petition',
    },
  },
  {
    id: 'grade.cross-industry',
    grade: 'major',
    when: { strongSectors: { from: 2, inclusive: true } },
    validFrom: FROM,
    basis: '石鼓区司法局2019年改革总结（二）：跨行业纠纷由中心牵头联动联调',
    assumption: false,
    because: { zh: '同时涉及两个以上行业领域', en: 'Two or more industries are concerned' },
  },
]
