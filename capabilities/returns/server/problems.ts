import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const returnProblems = {
  'returns.no-such-form': {
    status: 422,
    zh: '没有这张现行有效的报表。',
    en: 'No form of this name holds today.',
  },
  'returns.round-there': {
    status: 409,
    zh: '这张报表数据截至 {day} 的一轮已经有了，请换一个截止日期。',
    en: 'A round of this form with figures of {day} is there already; choose another day.',
  },
  'returns.wrong-days': {
    status: 422,
    zh: '日期前后不一致，或者不在允许的范围内。',
    en: 'The days do not fit together, or are not possible here.',
  },
  'returns.no-departments': {
    status: 409,
    zh: '没有可以发起填报的执法部门。',
    en: 'There is no department that could be asked.',
  },
  'returns.round-closed': {
    status: 409,
    zh: '这一轮报送已经结束，不能再改。',
    en: 'This round has been closed; nothing changes any more.',
  },
  'returns.not-possible-now': {
    status: 409,
    zh: '报表现在的状态不能这样办，请看最新情况。',
    en: 'The return is in a state in which this cannot be done; look at it anew.',
  },
  'returns.no-such-field': {
    status: 422,
    zh: '报表里没有“{field}”这一项。',
    en: 'The form has no field {field}.',
  },
  'returns.faults': {
    status: 422,
    zh: '还有 {count} 处要改正或者说明，第一处是“{first}”。',
    en: '{count} places have to be put right or explained; the first is “{first}”.',
  },
  'returns.same-person': {
    status: 409,
    zh: '提交的人不能自己签发。',
    en: 'Whoever submitted it cannot sign it.',
  },
  'returns.nobody-awaited': {
    status: 409,
    zh: '没有需要催报的部门。',
    en: 'Nobody is awaited.',
  },
  'returns.no-header': {
    status: 422,
    zh: '没有找到表头。表头要有“部门”一栏和报表中的至少一项。',
    en: 'No header was found. It needs a column of departments and one field of the form at least.',
  },
  'returns.no-rows': { status: 422, zh: '表头下面没有内容。', en: 'Nothing stands below the header.' },
  'returns.too-many-rows': {
    status: 422,
    zh: '表格有 {rows} 行，最多 {most} 行。',
    en: 'The sheet has {rows} rows; at most {most} are read.',
  },
  'returns.file-changed': {
    status: 409,
    zh: '文件与预检时不同，请重新预检。',
    en: 'The file differs from the trial; try it again.',
  },
  'returns.no-sound-row': { status: 422, zh: '没有一行可以导入。', en: 'No row can be taken in.' },
  'returns.file-not-a-table': {
    status: 415,
    zh: '这不是可以读取的表格，请使用 .xlsx 或者 .csv 文件。',
    en: 'This is no table that can be read; use an .xlsx or .csv file.',
  },
  'returns.file-damaged': {
    status: 422,
    zh: '文件已损坏，读不出内容。',
    en: 'The file is damaged and cannot be read.',
  },
  'returns.file-macros': {
    status: 415,
    zh: '文件带有宏，不予读取，请另存为 .xlsx。',
    en: 'The file carries macros and is not read; save it as .xlsx.',
  },
  'returns.file-old-format': {
    status: 415,
    zh: '文件是旧版 .xls 或者设有密码，请取消密码并另存为 .xlsx。',
    en: 'The file is an old .xls or has a password; remove the password and save it as .xlsx.',
  },
  'returns.file-encrypted': {
    status: 415,
    zh: '文件设有密码，请取消密码后再导入。',
    en: 'The file has a password; remove it first.',
  },
  'returns.file-too-large': {
    status: 413,
    zh: '文件展开后过大，请拆分。',
    en: 'The file unfolds to too much; split it.',
  },
} as const satisfies ProblemKinds
