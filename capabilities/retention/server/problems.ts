import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const retentionProblems = {
  'retention.lifted-already': {
    status: 409,
    zh: '这项留存要求已经解除。',
    en: 'This hold has been lifted already.',
  },
  'retention.list-open': {
    status: 409,
    zh: '这个部门有一份清单还没有办完，先办完或者撤回。',
    en: 'A list of this department is not finished; finish or withdraw it first.',
  },
  'retention.nothing-due': {
    status: 409,
    zh: '没有可以删除的记录：{kept} 段满了期限，但是都有留存理由。',
    en: 'Nothing may go: {kept} have outlived their term, and each is kept on a ground.',
  },
  'retention.own-list': {
    status: 403,
    zh: '自己拟的清单要由别人审批。',
    en: 'Somebody else has to decide the list that you drew up.',
  },
  'retention.another-list': {
    status: 409,
    zh: '这不是您看到的那份清单，请重新打开核对。',
    en: 'This is not the list that you saw; open it again.',
  },
  'retention.decided-already': {
    status: 409,
    zh: '这份清单已经审批或者撤回。',
    en: 'This list has been decided or withdrawn already.',
  },
} as const satisfies ProblemKinds
