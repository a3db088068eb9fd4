import type { ReviewerKind } from '#capabilities/authority/domain/index.ts'

/** Few people for eighteen departments, as the source complains. Invented. */
export interface SeedReviewer {
  readonly name: string
  readonly unit: string
  readonly kind: ReviewerKind
  readonly username?: string
  readonly qualificationNumber?: string
  readonly qualifiedOn?: string
  readonly firstReviewedOn?: string
  readonly isFullTime: boolean
  readonly fields: readonly string[]
}

export const seedReviewers: readonly SeedReviewer[] = [
  {
    name: '章敏之',
    unit: 'bureau',
    kind: 'reviewer',
    username: 'bureau.reviewer',
    qualificationNumber: '演示资格-2019-0417',
    qualifiedOn: '2019-03-15',
    firstReviewedOn: '2019-09-02',
    isFullTime: true,
    fields: ['市场监管', '文化市场'],
  },
  {
    name: '翁国栋',
    unit: 'bureau',
    kind: 'reviewer',
    username: 'bureau.reviewhead',
    firstReviewedOn: '2011-05-09',
    isFullTime: true,
    fields: ['城市管理', '住房城乡建设'],
  },
  {
    name: '宋以安',
    unit: 'bureau',
    kind: 'counsel',
    username: 'bureau.counsel',
    qualificationNumber: '演示资格-2012-1180',
    qualifiedOn: '2012-03-01',
    isFullTime: false,
    fields: ['市场监管', '生态环境'],
  },
  {
    name: '尤正言',
    unit: 'bureau',
    kind: 'government-lawyer',
    qualificationNumber: '演示资格-2016-0733',
    qualifiedOn: '2016-03-01',
    isFullTime: false,
    fields: ['应急管理'],
  },
  {
    name: '闻人慧',
    unit: 'department-culture',
    kind: 'lent',
    qualificationNumber: '演示资格-2020-0092',
    qualifiedOn: '2020-12-20',
    firstReviewedOn: '2021-03-08',
    isFullTime: false,
    fields: ['文化市场'],
  },
  {
    name: '桑有为',
    unit: 'department-market-supervision',
    kind: 'reviewer',
    firstReviewedOn: '2013-04-01',
    isFullTime: false,
    fields: ['市场监管'],
  },
  {
    name: '应立行',
    unit: 'department-emergency',
    kind: 'reviewer',
    firstReviewedOn: '2022-06-01',
    isFullTime: false,
    fields: ['应急管理'],
  },
]
