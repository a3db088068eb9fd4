import type { ReturnState } from '#capabilities/returns/domain/index.ts'

/** How far the return of a department has come at the first look, and what it says of its equipment. */
export interface SeedReturn {
  readonly unit: string
  readonly comesTo: Exclude<ReturnState, 'open'>
  readonly cameras: number
  readonly usable: number
}

/** Departments that are not named have not begun. */
export const seedReturns: readonly SeedReturn[] = [
  { unit: 'department-market-supervision', comesTo: 'draft', cameras: 14, usable: 11 },
  { unit: 'department-culture', comesTo: 'accepted', cameras: 4, usable: 4 },
  { unit: 'department-ecology', comesTo: 'signed', cameras: 5, usable: 4 },
  { unit: 'department-transport', comesTo: 'submitted', cameras: 9, usable: 6 },
  { unit: 'department-urban-management', comesTo: 'rejected', cameras: 30, usable: 21 },
  { unit: 'department-health', comesTo: 'submitted', cameras: 3, usable: 2 },
  { unit: 'department-veterans', comesTo: 'withdrawn', cameras: 0, usable: 0 },
]

/** The sheet of the year before, as somebody kept it: one number is a word, one column the form does not know. */
export const lastAutumn: readonly (readonly string[])[] = [
  [
    '部门',
    '执法人员数量',
    '执法辅助人员',
    '法制审核人员',
    '执法记录仪',
    '其中：能正常使用',
    '是否有公示平台',
    '经办科室',
  ],
  ['市场监督管理局', '6', '2', '1', '10', '9', '是', '法规股'],
  ['文化旅游广电体育局', '3', '0', '0', '4', '4', '否', '执法大队'],
  ['生态环境分局', '2', '0', '1', '4', '4', '是', '法规股'],
  ['交通运输局', '3', '2', '0', '8', '若干', '否', '运输股'],
  ['城市管理和综合执法局', '4', '3', '1', '21', '18', '是', '督查室'],
  ['卫生健康局', '2', '0', '0', '2', '2', '否', '监督所'],
]
