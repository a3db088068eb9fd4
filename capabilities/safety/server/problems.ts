import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const safetyProblems = {
  'safety.kept-apart': {
    status: 422,
    zh: '下列人员不得见面，不能安排在同一场调解：{pairs}。请分别约见，只通知其中一方。',
    en: 'These must not meet and cannot be asked to the same session: {pairs}. See them apart: invite one of them.',
  },
  'safety.met-in-passing': {
    status: 422,
    zh: '下列人员不得见面，而两场见面相隔不足 {hours} 小时：{pairs}。请错开时间，或者改用网上、电话方式。',
    en: 'These must not meet, and less than {hours} hours lie between two meetings of theirs: {pairs}. Plan another time, or meet online or by telephone.',
  },
  'safety.bad-pair': {
    status: 422,
    zh: '须指明两名不同的当事人，或者一名当事人和一名工作人员。',
    en: 'Name two different parties of the dispute, or a party and an officer.',
  },
  'safety.already-apart': { status: 422, zh: '已经登记过不得见面。', en: 'They are kept apart already.' },
  'safety.colour-changed': {
    status: 409,
    zh: '风险等级已被他人改为“{colour}”，请核对后再定。',
    en: 'Somebody else has set the colour to “{colour}” meanwhile. Look again before you decide.',
  },
  'safety.same-colour': { status: 422, zh: '风险等级没有变化。', en: 'The colour stays the same.' },
  'safety.leader-missing': {
    status: 422,
    zh: '有风险等级的纠纷须指定牵头人。',
    en: 'A colour needs a named leader.',
  },
  'safety.not-a-leader': {
    status: 422,
    zh: '此人的岗位不能负责这一等级的风险。',
    en: 'The roles of this person do not lead a danger of this colour.',
  },
  'safety.only-leader-lowers': {
    status: 403,
    zh: '只有牵头人、分流员、督导员和局领导可以降低风险等级。',
    en: 'Only its leader, triage officers, supervisors and the head of the bureau lower a colour.',
  },
  'safety.visit-missing': {
    status: 422,
    zh: '降低风险等级前须上门走访：自定级以来最近{days}日内没有走访记录。',
    en: 'Nobody has looked at the people in the last {days} days since the colour was set; it cannot go down.',
  },
  'safety.not-eased': {
    status: 422,
    zh: '最近一次走访没有发现风险缓解，不能降低等级。',
    en: 'The latest visit did not find the danger eased; the colour cannot go down.',
  },
  'safety.bad-time': {
    status: 422,
    zh: '时间不能晚于现在，也不能早于一年以前。',
    en: 'The time lies in the future, or more than a year back.',
  },
  'safety.already-acknowledged': {
    status: 409,
    zh: '区调处中心已经签收。',
    en: 'The hub has acknowledged it.',
  },
} as const satisfies ProblemKinds
