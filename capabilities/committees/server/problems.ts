import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const committeeProblems = {
  'committees.too-few': {
    status: 422,
    zh: '委员不足三人，不符合人民调解法第八条。',
    en: 'There are fewer than three members; the law wants it otherwise.',
  },
  'committees.too-many': {
    status: 422,
    zh: '委员超过九人，不符合人民调解法第八条。',
    en: 'There are more than nine members; the law wants it otherwise.',
  },
  'committees.no-director': {
    status: 422,
    zh: '没有主任，不符合人民调解法第八条。',
    en: 'There is no director; the law wants it otherwise.',
  },
  'committees.two-directors': {
    status: 422,
    zh: '主任不止一人，不符合人民调解法第八条。',
    en: 'There is more than one director; the law wants it otherwise.',
  },
  'committees.no-woman': {
    status: 422,
    zh: '没有妇女委员，不符合人民调解法第八条。',
    en: 'There is no woman among the members; the law wants it otherwise.',
  },
  'committees.no-minority': {
    status: 422,
    zh: '多民族居住地区没有人数较少民族的委员，不符合人民调解法第八条。',
    en: 'There is no member of a smaller ethnic group, though several live in the area; the law wants it otherwise.',
  },
  'committees.term-too-long': {
    status: 422,
    zh: '一届任期最长三年，最晚到 {last}。',
    en: 'A term is three years at most, until {last}.',
  },
  'committees.wrong-days': {
    status: 422,
    zh: '日期前后不一致，或者晚于今天。',
    en: 'The days do not fit together, or lie in the future.',
  },
  'committees.not-in-it': {
    status: 422,
    zh: '这个人不在这个调委会里，或者重复填写。',
    en: 'This person does not belong to the committee, or is named twice.',
  },
  'committees.not-possible-now': {
    status: 409,
    zh: '已经办理过，不能重复办理。',
    en: 'This was done already.',
  },
  'committees.nothing-to-tell': {
    status: 409,
    zh: '自上次通报以来没有变动。',
    en: 'Nothing changed since the last notice.',
  },
  'committees.consequence-not-lawful': {
    status: 422,
    zh: '这个处理结果不符合人民调解法第十五条：查无实据的不予处理；属实的批评教育或者责令改正；情节严重的，推选的罢免，聘任的解聘。',
    en: 'The law does not provide this: unfounded, nothing; founded, criticism or correction; serious, removal of who was elected and dismissal of who was employed.',
  },
} as const satisfies ProblemKinds
