import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const guidanceProblems = {
  'guidance.not-open': {
    status: 409,
    zh: '案件已经办结，不能再请示业务指导，清单也不再改动。',
    en: 'The dispute is no longer open: no guidance can be asked about it, and its checklist stays as it is.',
  },
  'guidance.no-such-item': {
    status: 404,
    zh: '清单里没有这一项，可能纠纷类别已经变更；请刷新页面。',
    en: 'The checklist has no such item; the category may have changed. Please load the page again.',
  },
  'guidance.does-not-guide': {
    status: 422,
    zh: '请选择能够给予指导的其他单位：调处中心或者司法所；转交时也可以是主管部门、法院、法律援助机构。',
    en: 'Choose another unit that guides: the hub or a justice office; passing on also to a department, a court or legal aid.',
  },
  'guidance.not-yours': {
    status: 403,
    zh: '这一步由请示的另一方办理。',
    en: 'This step belongs to the other side of the request.',
  },
  'guidance.not-possible-now': {
    status: 409,
    zh: '请示的状态已经变化，现在不能这样办理。',
    en: 'The request has moved on; this is not possible now.',
  },
  'guidance.not-closed': {
    status: 409,
    zh: '只有已结案或者已归档的纠纷才能整理为典型案例。',
    en: 'Only a closed or archived dispute becomes a typical case.',
  },
  'guidance.not-masked': {
    status: 422,
    zh: '还有 {count} 处可以识别当事人的内容，请先查找并隐去。',
    en: '{count} places still tell who somebody is: find and replace them first.',
  },
  'guidance.own-case': {
    status: 403,
    zh: '撰写人不能审核自己的案例，请由另一人审核。',
    en: 'Nobody reviews the own case; another person has to.',
  },
  'guidance.same-reviewer': {
    status: 403,
    zh: '涉及未成年人，须由第二名审核人同意。',
    en: 'A minor is involved: a second reviewer has to agree.',
  },
  'guidance.consent-missing': {
    status: 409,
    zh: '仍有可能识别当事人，或者属于不公开的类型，须有每一方当事人同意发布的记录；还缺 {missing} 人。',
    en: 'Somebody could still be told, or the matter is of a kind that is not public: every party has to agree on record; {missing} have not.',
  },
  'guidance.not-a-party': {
    status: 422,
    zh: '此人不是该纠纷的当事人。',
    en: 'This person is no party of the dispute.',
  },
  'guidance.paper-missing': {
    status: 422,
    zh: '书面同意的，请写明是哪份材料、放在哪里。',
    en: 'A consent in writing has a paper: say which, and where it is kept.',
  },
  'guidance.consent-in-future': {
    status: 422,
    zh: '同意的日期不能晚于今天。',
    en: 'Nobody can have agreed on a day to come.',
  },
} as const satisfies ProblemKinds
