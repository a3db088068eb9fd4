import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const exchangeProblems = {
  'exchange.file-not-a-table': {
    status: 415,
    zh: '这不是可以读取的表格，请使用 .xlsx 或者 .csv 文件。',
    en: 'This is no table that can be read; use an .xlsx or .csv file.',
  },
  'exchange.file-damaged': { status: 422, zh: '文件已损坏。', en: 'The file is damaged.' },
  'exchange.file-macros': {
    status: 415,
    zh: '文件带有宏，不予读取，请另存为 .xlsx。',
    en: 'The file carries macros and is not read; save it as .xlsx.',
  },
  'exchange.file-old-format': {
    status: 415,
    zh: '文件是旧版 .xls 或者设有密码，请另存为 .xlsx。',
    en: 'The file is an old .xls or has a password; save it as .xlsx.',
  },
  'exchange.file-encrypted': {
    status: 415,
    zh: '文件设有密码，请取消后再导入。',
    en: 'The file has a password; remove it first.',
  },
  'exchange.file-too-large': {
    status: 413,
    zh: '文件展开后过大，请分期导入。',
    en: 'The file unfolds to too much; bring it in by shorter periods.',
  },
  'exchange.columns-missing': {
    status: 422,
    zh: '表头须有“编号”和“名称”两列；“状态”“一案一码”可有可无。',
    en: 'The header needs the columns number and title; state and code may be there.',
  },
  'exchange.list-empty': { status: 422, zh: '表头下面没有内容。', en: 'Nothing stands below the header.' },
  'exchange.too-many-rows': {
    status: 422,
    zh: '一次最多 {most} 行，请分期导入。',
    en: 'At most {most} rows at once; bring it in by shorter periods.',
  },
  'exchange.period-turned': {
    status: 422,
    zh: '起止日期颠倒了。',
    en: 'The period ends before it begins.',
  },
  'exchange.not-for-purpose': {
    status: 403,
    zh: '按现行规则，您不能为这个用途导出当事人信息。',
    en: 'By the rule of today you may not let the parties go out for this purpose.',
  },
  'exchange.period-too-long': {
    status: 422,
    zh: '这个期间有 {count} 件，一次最多 {most} 件，请分期导出。',
    en: 'The period holds {count} matters, at most {most} at once; export shorter periods.',
  },
  'exchange.list-changed': {
    status: 409,
    zh: '文件与试读时不同，请重新试读。',
    en: 'The file is not the one that was tried; try it again.',
  },
  'exchange.no-sound-row': {
    status: 422,
    zh: '没有可以导入的行。',
    en: 'No row can be brought in.',
  },
  'exchange.no-such-difference': {
    status: 422,
    zh: '这份名单里没有这一条差异。',
    en: 'The list has no such difference.',
  },
} as const satisfies ProblemKinds
