import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const rosterProblems = {
  'rosters.does-not-fit': {
    status: 422,
    zh: '这个席位的排班方式不支持这样操作。',
    en: 'The seat is not filled in this way.',
  },
  'rosters.no-such-person': {
    status: 422,
    zh: '没有这个人，或者账号已停用，或者不在这个席位的名单里。',
    en: 'There is no such person on the list, or the account is closed.',
  },
  'rosters.bad-period': {
    status: 422,
    zh: '期间不对：结束早于开始，或者超过{days}天。',
    en: 'The period ends before it begins, or is longer than {days} days.',
  },
  'rosters.already-planned': {
    status: 409,
    zh: '其中{day}已经排过班，请从之后的日子排起。',
    en: '{day} has its shifts already; begin after it.',
  },
  'rosters.no-members': {
    status: 409,
    zh: '这个席位还没有轮值人员。',
    en: 'Nobody takes turns at this seat yet.',
  },
  'rosters.shift-is-over': { status: 409, zh: '这个班次已经结束。', en: 'The shift is over.' },
  'rosters.is-away': {
    status: 409,
    zh: '此人当天请假或者外出。',
    en: 'This person is absent on that day.',
  },
  'rosters.is-on-duty': {
    status: 409,
    zh: '此人那段时间已经有别的班次。',
    en: 'This person is on duty elsewhere at that time.',
  },
  'rosters.changed-meanwhile': {
    status: 409,
    zh: '班次已经换了人，请重新提出。',
    en: 'Somebody else has the shift by now; ask anew.',
  },
  'rosters.swap-asked-already': {
    status: 409,
    zh: '这个班次的换班请求还没有答复。',
    en: 'A swap of this shift waits for its answer.',
  },
  'rosters.not-possible-now': {
    status: 409,
    zh: '当前状态为“{state}”，不能这样办理。',
    en: 'The state is “{state}”; this cannot be done now.',
  },
  'rosters.too-late': {
    status: 409,
    zh: '答复时限已过，已转请下一位。',
    en: 'The time to answer is over; the next one is asked.',
  },
  'rosters.kept-apart': {
    status: 409,
    zh: '本案有安全安排，您与当事人不见面。请谢绝，由名单上的下一位接手。',
    en: 'The parties and you are kept apart in this matter. Please decline, so that the next on the list takes it.',
  },
  'rosters.no-consent': {
    status: 422,
    zh: '来访人同意，才能让其他人查看记录。',
    en: 'The note is shared only when the visitor agrees.',
  },
  'rosters.not-begun': { status: 409, zh: '班次还没有开始。', en: 'The shift has not begun.' },
  'rosters.handed-over-already': {
    status: 409,
    zh: '这个班次已经交接。',
    en: 'The shift was handed over already.',
  },
  'rosters.unexplained': {
    status: 422,
    zh: '还有没有说明的事项：{codes}。',
    en: 'These are still open and not explained: {codes}.',
  },
  'rosters.not-open': {
    status: 422,
    zh: '清单里有不属于待交接的事项，或者重复，请刷新。',
    en: 'The list names something that is not open, or names it twice; load it anew.',
  },
  'rosters.not-handed-over': {
    status: 409,
    zh: '这个班次还没有交接。',
    en: 'The shift was not handed over yet.',
  },
  'rosters.acknowledged-already': {
    status: 409,
    zh: '已经有人接班确认。',
    en: 'It has been acknowledged already.',
  },
  'rosters.not-next': {
    status: 409,
    zh: '只有接班的人可以确认，交班人自己不行。',
    en: 'Only the next shift acknowledges, and never the one who handed over.',
  },
} as const satisfies ProblemKinds
