import type { CodeList } from '#kernel/codes/index.ts'

export const rowKinds = {
  penalty: { zh: '行政处罚', en: 'Penalty' },
  licence: { zh: '行政许可', en: 'Licence' },
} as const satisfies CodeList
export type RowKind = keyof typeof rowKinds

/** What one row says, whatever its columns are called; every value is the text as it was written. */
export type RecordKey =
  | 'party'
  | 'partyKind'
  | 'creditCode'
  | 'businessNumber'
  | 'organisationCode'
  | 'taxNumber'
  | 'institutionNumber'
  | 'associationNumber'
  | 'representative'
  | 'representativeDocument'
  | 'representativeNumber'
  | 'citizenDocument'
  | 'citizenNumber'
  | 'documentNumber'
  | 'documentName'
  | 'violation'
  | 'facts'
  | 'basis'
  | 'kinds'
  | 'moreKinds'
  | 'content'
  | 'fine'
  | 'confiscated'
  | 'permits'
  | 'licenceKind'
  | 'certificateName'
  | 'licenceNumber'
  | 'decidedOn'
  | 'validFrom'
  | 'validTo'
  | 'publicUntil'
  | 'organ'
  | 'organCode'
  | 'state'
  | 'source'
  | 'sourceCode'
  | 'areaCode'
  | 'stamp'
  | 'remark'
export type DisclosureRecord = Readonly<Partial<Record<RecordKey, string>>>

/** @property most characters that the receiving table takes, where one city's table says so */
export interface Column {
  readonly code: string
  readonly label: string
  readonly key: RecordKey
  readonly isRequired?: true
  readonly most?: number
}

const subject = (prefix: 'CF' | 'XK'): readonly Column[] => [
  { code: `${prefix}_XDR_MC`, label: '行政相对人名称', key: 'party', isRequired: true, most: 200 },
  { code: `${prefix}_XDR_LB`, label: '行政相对人类别', key: 'partyKind', isRequired: true, most: 100 },
  { code: `${prefix}_XDR_SHXYM`, label: '行政相对人代码_1(统一社会信用代码)', key: 'creditCode', most: 32 },
  { code: `${prefix}_XDR_GSZC`, label: '行政相对人代码_2(工商注册号)', key: 'businessNumber', most: 50 },
  { code: `${prefix}_XDR_ZZJG`, label: '行政相对人代码_3(组织机构代码)', key: 'organisationCode', most: 32 },
  { code: `${prefix}_XDR_SWDJ`, label: '行政相对人代码_4(税务登记号)', key: 'taxNumber', most: 32 },
  {
    code: `${prefix}_XDR_SYDW`,
    label: '行政相对人代码_5(事业单位证书号)',
    key: 'institutionNumber',
    most: 120,
  },
  {
    code: `${prefix}_XDR_SHZZ`,
    label: '行政相对人代码_6(社会组织登记证号)',
    key: 'associationNumber',
    most: 50,
  },
]

const document = (prefix: 'CF' | 'XK'): readonly Column[] => [
  { code: `${prefix}_FRDB`, label: '法定代表人', key: 'representative', most: 50 },
  { code: `${prefix}_FR_ZJLX`, label: '法定代表人证件类型', key: 'representativeDocument', most: 64 },
  { code: `${prefix}_FR_ZJHM`, label: '法定代表人证件号码', key: 'representativeNumber', most: 32 },
  { code: `${prefix}_XDR_ZJLX`, label: '自然人证件类型', key: 'citizenDocument', most: 64 },
  { code: `${prefix}_XDR_ZJHM`, label: '自然人证件号码', key: 'citizenNumber', most: 64 },
]

const penalty: readonly Column[] = [
  ...subject('CF'),
  ...document('CF'),
  { code: 'CF_WSH', label: '行政处罚决定书文号', key: 'documentNumber', isRequired: true, most: 128 },
  { code: 'CF_WFXW', label: '违法行为类型', key: 'violation', isRequired: true },
  { code: 'CF_SY', label: '违法事实', key: 'facts', isRequired: true },
  { code: 'CF_YJ', label: '处罚依据', key: 'basis', isRequired: true },
  { code: 'CF_CFLB', label: '处罚类别', key: 'kinds', isRequired: true, most: 36 },
  { code: 'CF_NR', label: '处罚内容', key: 'content', isRequired: true },
  { code: 'CF_NR_FK', label: '罚款金额(万元)', key: 'fine' },
  { code: 'CF_NR_WFFF', label: '没收违法所得、没收非法财物的金额(万元)', key: 'confiscated' },
  { code: 'CF_NR_ZKDX', label: '暂扣或吊销证照名称及编号', key: 'permits', most: 200 },
  { code: 'CF_JDRQ', label: '处罚决定日期', key: 'decidedOn', isRequired: true },
  { code: 'CF_YXQ', label: '处罚有效期', key: 'validTo' },
  { code: 'CF_GSJZQ', label: '公示截止期', key: 'publicUntil' },
  { code: 'CF_CFJG', label: '处罚机关', key: 'organ', isRequired: true, most: 200 },
  { code: 'CF_CFJGDM', label: '处罚机关统一社会信用代码', key: 'organCode', isRequired: true, most: 18 },
  { code: 'CF_SJLY', label: '数据来源单位', key: 'source', isRequired: true, most: 200 },
  { code: 'CF_SJLYDM', label: '数据来源单位统一社会信用代码', key: 'sourceCode', isRequired: true, most: 18 },
  { code: 'BZ', label: '备注', key: 'remark' },
]

const licence: readonly Column[] = [
  ...subject('XK'),
  ...document('XK'),
  { code: 'XK_XKWS', label: '行政许可决定文书名称', key: 'documentName', isRequired: true },
  { code: 'XK_WSH', label: '行政许可决定文书号', key: 'documentNumber', isRequired: true, most: 128 },
  { code: 'XK_XKLB', label: '许可类别', key: 'licenceKind', isRequired: true },
  { code: 'XK_XKZS', label: '许可证书名称', key: 'certificateName' },
  { code: 'XK_XKBH', label: '许可编号', key: 'licenceNumber' },
  { code: 'XK_NR', label: '许可内容', key: 'content', isRequired: true },
  { code: 'XK_JDRQ', label: '许可决定日期', key: 'decidedOn', isRequired: true },
  { code: 'XK_YXQZ', label: '有效期自', key: 'validFrom', isRequired: true },
  { code: 'XK_YXQZI', label: '有效期至', key: 'validTo', isRequired: true },
  { code: 'XK_XKJG', label: '许可机关', key: 'organ', isRequired: true, most: 200 },
  { code: 'XK_XKJGDM', label: '许可机关统一社会信用代码', key: 'organCode', isRequired: true, most: 18 },
  { code: 'XK_ZT', label: '当前状态', key: 'state', isRequired: true },
  { code: 'XK_LYDW', label: '数据来源单位', key: 'source', isRequired: true, most: 200 },
  { code: 'XK_LYDWDM', label: '数据来源单位统一社会信用代码', key: 'sourceCode', isRequired: true, most: 18 },
  { code: 'BZ', label: '备注', key: 'remark' },
]

/** One column for whatever code the party has, two for kinds. @source the template of 2015 to 2017 (enforcement.md 2.3) */
const olderPenalty: readonly Column[] = [
  { code: 'CF_WSH', label: '行政处罚决定书文号', key: 'documentNumber', isRequired: true },
  { code: 'CF_CFMC', label: '处罚名称', key: 'documentName' },
  { code: 'CF_CFLB1', label: '处罚类别1', key: 'kinds', isRequired: true },
  { code: 'CF_CFLB2', label: '处罚类别2', key: 'moreKinds' },
  { code: 'CF_SY', label: '处罚事由', key: 'facts', isRequired: true },
  { code: 'CF_YJ', label: '处罚依据', key: 'basis', isRequired: true },
  { code: 'CF_XDR_MC', label: '行政相对人名称', key: 'party', isRequired: true },
  { code: 'CF_XDR_SHXYM', label: '行政相对人代码', key: 'creditCode' },
  { code: 'CF_FR', label: '法定代表人姓名', key: 'representative' },
  { code: 'CF_JG', label: '处罚结果', key: 'content', isRequired: true },
  { code: 'CF_JDRQ', label: '处罚决定日期', key: 'decidedOn', isRequired: true },
  { code: 'CF_XZJG', label: '处罚机关', key: 'organ', isRequired: true },
  { code: 'CF_ZT', label: '当前状态', key: 'state' },
  { code: 'DFBM', label: '地方编码', key: 'areaCode' },
  { code: 'SJC', label: '数据更新时间戳', key: 'stamp' },
  { code: 'BZ', label: '备注', key: 'remark' },
]

export const layouts = {
  'six-codes': { penalty, licence },
  older: { penalty: olderPenalty, licence },
} as const
export type LayoutName = keyof typeof layouts

export const layoutNames = {
  'six-codes': { zh: '六项代码（现行）', en: 'Six party codes (current)' },
  older: { zh: '一项代码（旧版）', en: 'One party code (older)' },
} as const satisfies CodeList<LayoutName>

/** Other headings under which rows come in, as systems of ministries and query services write them. */
const aliases: Readonly<Record<string, RecordKey>> = {
  CF_FR_SFZH: 'representativeNumber',
  XK_FR_SFZH: 'representativeNumber',
  party: 'party',
  holder: 'party',
  decision_date: 'decidedOn',
  issue_date: 'decidedOn',
  title: 'documentName',
  penalty_kinds: 'kinds',
  amount_10k_cny: 'fine',
  violation_category: 'violation',
  document_no: 'documentNumber',
  permit_no: 'licenceNumber',
  permit_kind: 'certificateName',
  management_category: 'licenceKind',
  valid_from: 'validFrom',
  valid_to: 'validTo',
  authority: 'organ',
  legal_basis: 'basis',
  decision_summary: 'content',
  facts_summary: 'facts',
}

/** Which meaning a heading has, by its code, its words or another name for it. */
export function keyOfHeading(heading: string, kind: RowKind): RecordKey | undefined {
  const plain = heading.normalize('NFKC').trim()
  const columns = [...layouts['six-codes'][kind], ...layouts.older[kind]]
  const named = columns.find(
    ({ code, label }) =>
      code === plain.toUpperCase() ||
      label.normalize('NFKC') === plain ||
      label.replace(/\(.*\)$/, '') === plain,
  )
  return named?.key ?? aliases[plain] ?? aliases[plain.toUpperCase()]
}
