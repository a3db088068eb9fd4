import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const reviewProblems = {
  'review.no-such-step': {
    status: 422,
    zh: '这个步骤不是作出决定的步骤。',
    en: 'This step takes no decision.',
  },
  'review.open-already': {
    status: 409,
    zh: '这个决定已经在送审（{code}）。',
    en: 'This decision is submitted already ({code}).',
  },
  'review.material-missing': {
    status: 422,
    zh: '送审材料不齐，还缺：{materials}。',
    en: 'The submission lacks: {materials}.',
  },
  'review.doubt-unexplained': {
    status: 422,
    zh: '系统提示的事项需要说明：{items}。',
    en: 'What the system points out takes a word: {items}.',
  },
  'review.wrong-day': {
    status: 422,
    zh: '日期不对：不能晚于今天，也不能前后颠倒。',
    en: 'The day is not possible: it lies ahead, or days are the wrong way round.',
  },
  'review.not-possible-now': {
    status: 409,
    zh: '送审已是“{state}”，不能再做这一步。请刷新页面。',
    en: 'The submission has moved on (“{state}”); this is not possible now.',
  },
  'review.not-yours': {
    status: 403,
    zh: '这件送审分给了别人审核。',
    en: 'This submission was given to somebody else.',
  },
  'review.no-such-reviewer': {
    status: 422,
    zh: '没有这位审核人员。',
    en: 'There is no such reviewer.',
  },
  'review.recused': {
    status: 422,
    zh: '这位审核人员不能审核本案：{why}。',
    en: 'This reviewer cannot review the case: {why}.',
  },
  'review.nobody-may': {
    status: 409,
    zh: '目前没有可以审核本案的人员，请先登记或者抽调审核人员。',
    en: 'Nobody may review this case; register or borrow a reviewer first.',
  },
  'review.lapsed': {
    status: 409,
    zh: '审核期限已过，不能再中止或者延长，请尽快出具意见。',
    en: 'The limit has passed; it can be neither paused nor prolonged.',
  },
  'review.no-extension': {
    status: 422,
    zh: '按规定最多还能延长 {days} 个工作日。',
    en: 'The rule leaves {days} working days of extension.',
  },
  'review.item-missing': {
    status: 422,
    zh: '“{item}”还没有审核结果。',
    en: 'An item has no result: {item}.',
  },
  'review.item-twice': { status: 422, zh: '“{item}”填了两次。', en: 'An item stands twice: {item}.' },
  'review.problem-without-note': {
    status: 422,
    zh: '“{item}”存在问题，请写明是什么问题。',
    en: 'Say what the problem is: {item}.',
  },
  'review.law-missing': { status: 422, zh: '请写明依据的条款。', en: 'Name the provisions.' },
  'review.reasons-missing': { status: 422, zh: '请写明理由。', en: 'Give the reasons.' },
  'review.agreed-with-problems': {
    status: 422,
    zh: '有审核事项存在问题，不能出具“同意”。',
    en: 'There are items with a problem; it cannot be agreed.',
  },
  'review.problems-without-item': {
    status: 422,
    zh: '九项审核都没有问题，意见应当是“同意”；不同意的，请在相应事项里写明问题。',
    en: 'No item has a problem; either agree, or name the problem in its item.',
  },
  'review.transfer-without-ground': {
    status: 422,
    zh: '建议移送的，应当在“法定权限”或者“涉嫌犯罪”一项写明问题。',
    en: 'A transfer needs a problem in the powers or a suspected crime.',
  },
} as const satisfies ProblemKinds
