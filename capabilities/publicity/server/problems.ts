import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const publicityProblems = {
  'publicity.not-possible-now': {
    status: 409,
    zh: '这条公示现在不能这样办理，请刷新页面看最新状态。',
    en: 'This is not possible now; load the page again to see where it stands.',
  },
  'publicity.barred': {
    status: 409,
    zh: '决定的内容还不完整或者有错误，请先补正。',
    en: 'The decision is not complete, or something in it is wrong: put it right first.',
  },
  'publicity.ground-missing': {
    status: 422,
    zh: '不予公开或者只公开摘要，须选择依据。',
    en: 'Publishing nothing, or only a summary, needs a ground.',
  },
  'publicity.ground-not-wanted': {
    status: 422,
    zh: '全文公开不需要依据。',
    en: 'Publishing in full needs no ground.',
  },
  'publicity.words-missing': {
    status: 422,
    zh: '请写明具体事实，供复核和备查；这段话不公开。',
    en: 'Write down the facts behind the ground; they are never public.',
  },
  'publicity.minor-stays-private': {
    status: 422,
    zh: '当事人在行为时未满十八周岁，决定不予公开。',
    en: 'The party was a minor when it was done: the decision is not published.',
  },
  'publicity.still-tells': {
    status: 422,
    zh: '文字里仍有应当隐去的内容，不能公开。请修改后再试。',
    en: 'The text still tells what has to stay hidden; change it and try again.',
  },
  'publicity.names-somebody': {
    status: 422,
    zh: '撤回说明公众看得到，不能写当事人或者其他人的名字。',
    en: 'The public reads these words: they cannot name the party or anybody else.',
  },
  'publicity.same-person': {
    status: 403,
    zh: '复核须由另一人办理，提出的人不能自己复核。',
    en: 'Another person has to confirm, not who made the choice.',
  },
  'publicity.not-in-effect': {
    status: 409,
    zh: '决定书尚未送达，还没有生效。确需现在公开的，请勾选后再发布。',
    en: 'The decision was not served yet and is not in effect; tick the box to publish it all the same.',
  },
  'publicity.wrong-days': {
    status: 422,
    zh: '日期前后不一致，或者晚于今天。',
    en: 'The days do not fit together, or lie in the future.',
  },
  'publicity.no-predecessor': {
    status: 422,
    zh: '没有这条已撤回的公示，或者不属于同一部门。',
    en: 'There is no such withdrawn publication of the same department.',
  },
  'publicity.file-not-a-table': {
    status: 415,
    zh: '这不是可以读取的表格，请使用没有密码和宏的 .xlsx 或者 .csv 文件。',
    en: 'This is no table that can be read; use an .xlsx or .csv without password and macros.',
  },
  'publicity.no-row': {
    status: 422,
    zh: '表头下面没有内容。',
    en: 'Nothing stands below the header.',
  },
  'publicity.no-decision': {
    status: 409,
    zh: '这个案件还没有编了文号的决定。',
    en: 'The case has no numbered decision yet.',
  },
  'publicity.taken-already': {
    status: 409,
    zh: '这个决定已经在公示办理中。',
    en: 'This decision is on its way to the public already.',
  },
  'publicity.rows-changed': {
    status: 409,
    zh: '文件与预检时不同，请重新预检。',
    en: 'The file differs from the one that was tried; try it again.',
  },
  'publicity.bad-cursor': {
    status: 400,
    zh: '这个翻页位置无效，请从第一页开始。',
    en: 'There is no such place in the list; begin with the first page.',
  },
  'publicity.too-many-corrections': {
    status: 429,
    zh: '这条公示已经有多条意见正在办理，请等待答复。',
    en: 'Several remarks about this decision are being looked into; please wait for the answer.',
  },
} as const satisfies ProblemKinds
