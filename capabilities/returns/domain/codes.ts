import type { CodeList } from '#kernel/codes/index.ts'

/** What the registers of this house know of a department and a return asks for. */
export const knownFigures = {
  'officers-valid': { zh: '执法人员台账：持证有效', en: 'Register of officers: certificate valid' },
  'officers-lapsed': {
    zh: '执法人员台账：证件过期、暂扣、撤销、未备案等',
    en: 'Register of officers: certificate expired, suspended, revoked, not filed',
  },
  'officers-without': { zh: '执法人员台账：没有执法证', en: 'Register of officers: no certificate' },
  auxiliary: { zh: '执法人员台账：辅助人员', en: 'Register of officers: auxiliary staff' },
  reviewers: { zh: '审核人员台账：在岗审核人员', en: 'Register of reviewers: serving' },
  'reviewers-qualified': {
    zh: '审核人员台账：有法律职业资格',
    en: 'Register of reviewers: with the legal qualification',
  },
  'reviewers-grandfathered': {
    zh: '审核人员台账：初次审核早于要求资格之日',
    en: 'Register of reviewers: began before the qualification was asked for',
  },
  advisers: { zh: '审核人员台账：法律顾问、公职律师', en: 'Register of reviewers: counsel' },
  'body-cameras': {
    zh: '装备台账：没有报废的执法记录仪',
    en: 'Ledger of equipment: body cameras not scrapped',
  },
  'body-cameras-usable': { zh: '装备台账：在用的执法记录仪', en: 'Ledger of equipment: body cameras in use' },
  stations: { zh: '装备台账：没有报废的采集站', en: 'Ledger of equipment: stations not scrapped' },
  'decisions-published': {
    zh: '执法公示：本年已公开的执法决定',
    en: 'Disclosure: decisions published this year',
  },
  platform: { zh: '执法公示：有决定在本平台公开', en: 'Disclosure: decisions are public on this portal' },
  'scheme-own': { zh: '制度文件：实施方案', en: 'Schemes: the scheme' },
  'scheme-publicity': { zh: '制度文件：公示办法', en: 'Schemes: disclosure measures' },
  'scheme-recording': { zh: '制度文件：记录办法', en: 'Schemes: recording measures' },
  'scheme-review': { zh: '制度文件：审核办法', en: 'Schemes: review measures' },
  lists: { zh: '清单：现行有效', en: 'Lists: in force' },
} as const satisfies CodeList
export type KnownFigure = keyof typeof knownFigures

/** What is wrong with a value, or wants a word. `check` is said in the sentence of the form. */
export const findingKinds = {
  missing: { zh: '必填，尚未填写', en: 'has to be filled in' },
  'wrong-kind': { zh: '填写的内容不符合这一项的要求', en: 'is not what this field asks for' },
  'not-a-count': {
    zh: '应当是不小于零的整数；没有的填 0',
    en: 'is a whole number, zero or more; write 0 for none',
  },
  'too-much': { zh: '超出可信范围，请核对', en: 'is more than is believed; look again' },
  'too-long': { zh: '文字过长', en: 'is too long' },
  'unknown-choice': { zh: '不是可以选择的项目', en: 'is none of the choices' },
  check: { zh: '与其他项目不一致', en: 'does not fit other fields' },
  'differs-from-register': {
    zh: '与系统台账不一致，请说明原因，或者先更正台账',
    en: 'differs from the register: say why, or put the register right',
  },
  'changed-much': { zh: '比上一轮变化较大，请说明原因', en: 'changed much since the last round: say why' },
} as const satisfies CodeList
export type FindingKind = keyof typeof findingKinds

export const changeKinds = {
  added: { zh: '新填', en: 'New' },
  changed: { zh: '变化', en: 'Changed' },
  gone: { zh: '不再填报', en: 'Gone' },
} as const satisfies CodeList
export type ChangeKind = keyof typeof changeKinds

/** Why a row or a cell of a spreadsheet was not taken over. */
export const rowFaults = {
  'no-such-department': { zh: '没有这个部门', en: 'There is no such department' },
  'same-department': { zh: '同一个部门出现两次', en: 'The same department stands here twice' },
} as const satisfies CodeList
export type RowFault = keyof typeof rowFaults
