import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const supervisionProblems = {
  'supervision.already-open': {
    status: 409,
    zh: '本案已有未结的催办或者督办，请先审核、撤销；催办可以直接转为督办。',
    en: 'An order about this dispute is still open: judge or withdraw it first. A reminder can become a supervision order.',
  },
  'supervision.trigger-needs-words': {
    status: 422,
    zh: '事由选择“其他”的，请写明是什么。',
    en: 'Where the ground is "other", say what it is.',
  },
  'supervision.trigger-in-words-already': {
    status: 422,
    zh: '只有事由选择“其他”时才另行说明。',
    en: 'Only the ground "other" is put in words of its own.',
  },
  'supervision.not-yours': {
    status: 403,
    zh: '这一步由督导的另一方办理。',
    en: 'This step belongs to the other side of the order.',
  },
  'supervision.not-possible-now': {
    status: 409,
    zh: '催办、督办的状态已经变化，现在不能这样办理。',
    en: 'The order has moved on; this is not possible now.',
  },
  'supervision.own-reply': {
    status: 403,
    zh: '不能审核自己作出的答复，请由另一人审核。',
    en: 'Nobody judges the own reply; another person has to.',
  },
  'supervision.no-such-paper': {
    status: 422,
    zh: '所选材料不在本案的材料里，请重新选择。',
    en: 'This is no paper of the dispute; choose again.',
  },
  'supervision.period-reversed': {
    status: 422,
    zh: '开始日期不能晚于结束日期。',
    en: 'The period ends before it begins.',
  },
} as const satisfies ProblemKinds
