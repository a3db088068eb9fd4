import type { CodeList } from '#kernel/codes/index.ts'
import {
  actTypes,
  counterpartyKinds,
  type ListKind,
  measures,
  recordingDuties,
  recordingModes,
  retentions,
} from '../codes/index.ts'

/**
 * One column of a list.
 * @property titles further headings under which it is known
 * @property key    its value, with those of the other key columns, tells one row from another
 * @property need   `must`: a row without it is refused; `wanted`: the row is kept, and what is missing is named
 * @property holds  what a cell holds; a code may have words of its own, and may have a code for what nobody knows
 */
export interface Column {
  readonly zh: string
  readonly en: string
  readonly titles?: readonly string[]
  readonly width: number
  readonly key?: true
  readonly need: 'must' | 'wanted' | 'may'
  readonly holds:
    | { readonly as: 'text'; readonly most: number }
    | {
        readonly as: 'code'
        readonly codes: CodeList
        readonly words?: Readonly<Record<string, string>>
        readonly otherwise?: string
      }
    | { readonly as: 'yuan' }
    | { readonly as: 'whole' }
    | { readonly as: 'yes-no' }
}

type Columns = Readonly<Record<string, Column>>

const text = (most: number) => ({ as: 'text', most }) as const

const actType = {
  zh: '执法行为种类',
  en: 'Kind of act',
  titles: ['职权类型', '权力类型', '类型', '事项类型', '执法类别', 'kind', 'acttype'],
  width: 16,
  key: true,
  need: 'must',
  holds: {
    as: 'code',
    codes: actTypes,
    words: {
      处罚: 'penalty',
      强制: 'coercion',
      检查: 'inspection',
      许可: 'licence',
      其他职权: 'other',
      其他权力: 'other',
      其他行政职权: 'other',
    },
    otherwise: 'other',
  },
} as const satisfies Column

const item = {
  zh: '执法事项名称',
  en: 'Item',
  titles: [
    '事项名称',
    '项目名称',
    '职权名称',
    '权力名称',
    '抽查事项',
    '检查事项',
    '执法事项',
    '名称',
    'item',
  ],
  width: 40,
  key: true,
  need: 'must',
  holds: text(2000),
} as const satisfies Column

const basis = {
  zh: '法律依据',
  en: 'Legal basis',
  titles: ['依据', '设定依据', '实施依据', '处罚依据', '抽查依据', 'basis'],
  width: 40,
  need: 'wanted',
  holds: text(8000),
} as const satisfies Column

const number = {
  zh: '序号',
  en: 'No.',
  titles: ['编号', '编码', 'no'],
  width: 8,
  need: 'may',
  holds: text(60),
} as const satisfies Column

const remark = {
  zh: '备注',
  en: 'Remark',
  titles: ['说明', 'remark'],
  width: 24,
  need: 'may',
  holds: text(2000),
} as const satisfies Column

/** What each list says in its columns. @source enforcement.md 2.1, 3.1, 4.1, 5.5; Hunan rule on discretion 13 */
export const listColumns = {
  'power-list': {
    number,
    item,
    actType,
    basis,
    section: {
      zh: '实施机构',
      en: 'Section',
      titles: ['责任科室', '承办机构', '实施主体', 'responsiblesection'],
      width: 24,
      need: 'wanted',
      holds: text(400),
    },
    liability: {
      zh: '责任事项',
      en: 'Duties',
      titles: ['对应责任事项'],
      width: 30,
      need: 'may',
      holds: text(8000),
    },
    remark,
  },
  'inspection-list': {
    number,
    item,
    object: {
      zh: '抽查对象',
      en: 'Object',
      titles: ['检查对象', '对象'],
      width: 24,
      need: 'wanted',
      holds: text(400),
    },
    content: {
      zh: '抽查内容',
      en: 'Content',
      titles: ['检查内容', '内容', '检查标准'],
      width: 36,
      need: 'wanted',
      holds: text(8000),
    },
    manner: {
      zh: '抽查方式',
      en: 'Manner',
      titles: ['检查方式', '方式'],
      width: 20,
      need: 'wanted',
      holds: text(400),
    },
    body: {
      zh: '抽查主体',
      en: 'Body',
      titles: ['检查主体', '实施主体'],
      width: 24,
      need: 'may',
      holds: text(400),
    },
    frequency: {
      zh: '抽查比例、频次',
      en: 'Ratio and frequency',
      titles: ['比例', '频次', '抽查比例', '抽查频次'],
      width: 20,
      need: 'may',
      holds: text(400),
    },
    basis,
    remark,
  },
  'service-guide': {
    number,
    item,
    target: { zh: '服务对象', en: 'For whom', width: 20, need: 'may', holds: text(400) },
    acceptingBody: { zh: '受理机构', en: 'Accepting body', width: 20, need: 'wanted', holds: text(400) },
    approvingBody: {
      zh: '审批机构',
      en: 'Approving body',
      titles: ['决定机构'],
      width: 20,
      need: 'wanted',
      holds: text(400),
    },
    conditions: {
      zh: '受理条件',
      en: 'Conditions',
      titles: ['办理条件'],
      width: 36,
      need: 'wanted',
      holds: text(8000),
    },
    timeLimit: {
      zh: '办理时限',
      en: 'Time limit',
      titles: ['法定时限'],
      width: 16,
      need: 'wanted',
      holds: text(400),
    },
    manner: { zh: '办理方式', en: 'Manner', width: 20, need: 'may', holds: text(400) },
    materials: {
      zh: '申请材料',
      en: 'Materials',
      titles: ['材料目录'],
      width: 36,
      need: 'may',
      holds: text(8000),
    },
    charge: {
      zh: '收费标准和依据',
      en: 'Charge and basis',
      titles: ['收费标准', '收费依据'],
      width: 24,
      need: 'may',
      holds: text(2000),
    },
    remark,
  },
  'flow-chart': {
    item,
    step: {
      zh: '环节序号',
      en: 'Step',
      titles: ['步骤', '环节号'],
      width: 10,
      key: true,
      need: 'must',
      holds: { as: 'whole' },
    },
    name: {
      zh: '环节名称',
      en: 'Name of the step',
      titles: ['环节', '流程环节'],
      width: 20,
      need: 'must',
      holds: text(200),
    },
    who: { zh: '办理人', en: 'Who', titles: ['责任人', '岗位'], width: 16, need: 'wanted', holds: text(200) },
    limit: { zh: '时限', en: 'Limit', titles: ['办理时限'], width: 16, need: 'wanted', holds: text(200) },
    paper: { zh: '文书', en: 'Document', titles: ['执法文书'], width: 24, need: 'may', holds: text(400) },
    remark,
  },
  'discretion-benchmark': {
    number,
    violation: {
      zh: '违法行为',
      en: 'Violation',
      titles: ['违法行为名称', '事项名称', '处罚事项'],
      width: 36,
      key: true,
      need: 'must',
      holds: text(2000),
    },
    basis: { ...basis, need: 'must' },
    tier: {
      zh: '裁量阶次',
      en: 'Tier',
      titles: ['裁量档次', '违法程度', '档次', '阶次'],
      width: 14,
      key: true,
      need: 'must',
      holds: text(100),
    },
    factors: {
      zh: '适用情形',
      en: 'Factors',
      titles: ['违法情节', '情节', '裁量因素'],
      width: 36,
      need: 'must',
      holds: text(4000),
    },
    range: {
      zh: '裁量幅度',
      en: 'Range',
      titles: ['处罚幅度', '处罚标准', '裁量标准'],
      width: 30,
      need: 'must',
      holds: text(2000),
    },
    remark,
  },
  'review-catalogue': {
    number,
    actType: { ...actType, holds: { as: 'code', codes: actTypes, words: actType.holds.words } },
    item: { ...item, titles: [...item.titles, '决定事项', '审核事项', '法制审核事项'] },
    partyKind: {
      zh: '当事人类型',
      en: 'Against whom',
      titles: ['相对人类别', '处罚对象', '对象'],
      width: 16,
      key: true,
      need: 'may',
      holds: {
        as: 'code',
        codes: counterpartyKinds,
        words: {
          自然人: 'citizen',
          个人: 'citizen',
          法人: 'organisation',
          单位: 'organisation',
          组织: 'organisation',
          法人或其他组织: 'organisation',
        },
      },
    },
    measure: {
      zh: '措施种类',
      en: 'Measure',
      titles: ['处罚种类', '强制措施', '决定种类'],
      width: 18,
      key: true,
      need: 'may',
      holds: { as: 'code', codes: measures },
    },
    amountFen: {
      zh: '金额（元，达到即审核）',
      en: 'Amount in yuan, equal or above',
      titles: ['金额', '金额标准', '金额(元)', '罚款金额', '数额'],
      width: 20,
      need: 'may',
      holds: { as: 'yuan' },
    },
    isAggregate: {
      zh: '罚没合并计算',
      en: 'Fine and confiscation together',
      titles: ['合并计算'],
      width: 14,
      need: 'may',
      holds: { as: 'yes-no' },
    },
    afterHearing: {
      zh: '经过听证',
      en: 'After a hearing',
      titles: ['听证'],
      width: 12,
      key: true,
      need: 'may',
      holds: { as: 'yes-no' },
    },
    socialInfluence: {
      zh: '重大社会影响',
      en: 'Major social influence',
      titles: ['社会影响', '重大公共利益'],
      width: 14,
      key: true,
      need: 'may',
      holds: { as: 'yes-no' },
    },
    isComplex: {
      zh: '疑难复杂',
      en: 'Difficult or complex',
      titles: ['案情疑难复杂'],
      width: 12,
      key: true,
      need: 'may',
      holds: { as: 'yes-no' },
    },
    basis,
    materials: {
      zh: '送审材料',
      en: 'What is submitted',
      titles: ['提交材料'],
      width: 30,
      need: 'may',
      holds: text(4000),
    },
    focus: {
      zh: '审核重点',
      en: 'What is looked at',
      titles: ['审核内容'],
      width: 30,
      need: 'may',
      holds: text(4000),
    },
    remark,
  },
  'recording-list': {
    number,
    actType: { ...actType, holds: { as: 'code', codes: actTypes, words: actType.holds.words } },
    item: { ...item, need: 'wanted' },
    step: {
      zh: '记录环节',
      en: 'Step',
      titles: ['关键环节', '环节'],
      width: 18,
      key: true,
      need: 'must',
      holds: text(200),
    },
    mode: {
      zh: '记录方式',
      en: 'Mode',
      width: 12,
      need: 'must',
      holds: {
        as: 'code',
        codes: recordingModes,
        words: {
          音像记录: 'any',
          拍照: 'photo',
          摄像: 'video',
          视频: 'video',
          录音录像: 'video',
          执法记录仪: 'video',
        },
      },
    },
    duty: {
      zh: '记录要求',
      en: 'Duty',
      titles: ['记录程度', '是否全程'],
      width: 12,
      need: 'must',
      holds: {
        as: 'code',
        codes: recordingDuties,
        words: { 全程记录: 'throughout', 必须: 'must', 视情况: 'as-needed' },
      },
    },
    startsWith: {
      zh: '记录开始时间',
      en: 'Begins',
      titles: ['开始时间'],
      width: 20,
      need: 'wanted',
      holds: text(400),
    },
    content: {
      zh: '记录内容',
      en: 'What is to be seen',
      titles: ['内容'],
      width: 36,
      need: 'wanted',
      holds: text(4000),
    },
    endsWith: {
      zh: '记录结束时间',
      en: 'Ends',
      titles: ['结束时间'],
      width: 20,
      need: 'wanted',
      holds: text(400),
    },
    retention: {
      zh: '存储期限',
      en: 'Kept for',
      titles: ['保管期限', '保存期限'],
      width: 16,
      need: 'must',
      holds: {
        as: 'code',
        codes: retentions,
        words: { 长期: 'permanent', 同案卷保留期限: 'as-file', '6个月': 'six-months', 半年: 'six-months' },
      },
    },
    remark,
  },
  'inspection-cap': {
    number,
    object: {
      zh: '检查对象类别',
      en: 'Object',
      titles: ['检查对象', '企业类别', '对象'],
      width: 30,
      key: true,
      need: 'must',
      holds: text(400),
    },
    timesPerYear: {
      zh: '每年最多次数',
      en: 'Times a year at most',
      titles: ['年度频次上限', '频次上限', '次数', '次/年'],
      width: 14,
      need: 'must',
      holds: { as: 'whole' },
    },
    exempt: {
      zh: '不计入的检查',
      en: 'What does not count',
      titles: ['除外情形'],
      width: 30,
      need: 'may',
      holds: text(2000),
    },
    basis,
    remark,
  },
} as const satisfies Readonly<Record<ListKind, Columns>>

export const columnsOf = (kind: ListKind): Columns => listColumns[kind]

export type Value = string | number | boolean
export type Values = Readonly<Record<string, Value>>

type Held<Holds> = Holds extends { as: 'text' }
  ? string
  : Holds extends { as: 'code'; codes: infer Codes }
    ? keyof Codes
    : Holds extends { as: 'yes-no' }
      ? boolean
      : number

type ColumnsOf<Kind extends ListKind> = (typeof listColumns)[Kind]

/** A row of a list, by the names of its columns: money in fen, codes as codes; what was left empty is not there. */
export type ListRow<Kind extends ListKind> = {
  readonly [Name in keyof ColumnsOf<Kind> as ColumnsOf<Kind>[Name] extends { need: 'must' }
    ? Name
    : never]: Held<ColumnsOf<Kind>[Name] extends { holds: infer Holds } ? Holds : never>
} & {
  readonly [Name in keyof ColumnsOf<Kind> as ColumnsOf<Kind>[Name] extends { need: 'must' }
    ? never
    : Name]?: Held<ColumnsOf<Kind>[Name] extends { holds: infer Holds } ? Holds : never>
}
