import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const authorityProblems = {
  'authority.wrong-days': {
    status: 422,
    zh: '日期前后不一致，或者不在允许的范围内。',
    en: 'The days do not fit together, or are not possible here.',
  },
  'authority.no-such-unit': {
    status: 422,
    zh: '没有这个单位，或者不归您管理。',
    en: 'There is no such unit, or it is not yours to look after.',
  },
  'authority.powers-missing': {
    status: 422,
    zh: '法定机关和授权组织要选择执法行为种类；受委托组织不选，由委托书写明。',
    en: 'A statutory or authorised body needs its kinds of acts; an entrusted one has them by its letters.',
  },
  'authority.credit-code-wrong': {
    status: 422,
    zh: '统一社会信用代码不对：应为18位，最后一位是校验码。请对照登记证书核对。',
    en: 'This is no unified social credit code: it has 18 places, the last one a check digit. Compare it with the certificate.',
  },
  'authority.ended': { status: 409, zh: '已经终止。', en: 'It has ended already.' },
  'authority.not-entrusted': {
    status: 409,
    zh: '这个主体不是受委托组织，不能登记委托书。',
    en: 'This body is not an entrusted organisation.',
  },
  'authority.no-such-principal': {
    status: 422,
    zh: '委托机关应当是法定行政机关或者授权组织。',
    en: 'The principal must be a statutory or authorised body.',
  },
  'authority.not-delegable': {
    status: 422,
    zh: '行政强制措施权不得委托（行政强制法第十七条）。',
    en: 'Coercive measures cannot be entrusted (Administrative Coercion Law 17).',
  },
  'authority.principal-lacks-power': {
    status: 422,
    zh: '委托机关自己没有其中一类职权。',
    en: 'The principal itself lacks one of these powers.',
  },
  'authority.no-such-account': {
    status: 422,
    zh: '本单位没有这个账号。',
    en: 'The unit has no such account.',
  },
  'authority.account-taken': {
    status: 409,
    zh: '这个账号已经登记在另一个人名下。',
    en: 'This account is recorded for somebody else.',
  },
  'authority.number-taken': {
    status: 409,
    zh: '这个证号已经登记过。',
    en: 'This number is recorded already.',
  },
  'authority.has-left': {
    status: 409,
    zh: '此人已经离岗。',
    en: 'This person has left.',
  },
  'authority.auxiliary': {
    status: 409,
    zh: '辅助人员不能登记执法证；取得执法资格的，另行登记为执法人员。',
    en: 'Auxiliary staff hold no certificate; whoever became an officer is recorded as one.',
  },
  'authority.only-ministry-filed': {
    status: 422,
    zh: '只有国务院部门核发的证件需要备案。',
    en: "Only a ministry's own certificate is filed.",
  },
  'authority.filed-already': { status: 409, zh: '已经备案。', en: 'It was filed already.' },
  'authority.state-final': {
    status: 409,
    zh: '证件已经撤销或者注销，不能再变更；需要执法的，另行登记新证。',
    en: 'The certificate was revoked or cancelled for good; record a new one.',
  },
  'authority.same-state': {
    status: 409,
    zh: '证件当日已经是这个状态。',
    en: 'The certificate is in this state already on that day.',
  },
  'authority.qualification-incomplete': {
    status: 422,
    zh: '法律职业资格的证号和取得日期要一起填写。',
    en: 'The number and the day of the qualification belong together.',
  },
  'authority.file-there': {
    status: 409,
    zh: '已经有文件；文件换了，请登记为新的方案或者办法。',
    en: 'There is a paper already; a new paper is a new scheme.',
  },
  'authority.not-a-paper': {
    status: 415,
    zh: '请上传 PDF、Word（.docx）或者图片。',
    en: 'A PDF, Word file (.docx) or picture is needed.',
  },
  'authority.file-not-a-table': {
    status: 415,
    zh: '这不是可以读取的表格，请使用 .xlsx 或者 .csv 文件。',
    en: 'This is no table that can be read; use an .xlsx or .csv file.',
  },
  'authority.file-damaged': {
    status: 422,
    zh: '文件已损坏，读不出内容。',
    en: 'The file is damaged and cannot be read.',
  },
  'authority.file-macros': {
    status: 415,
    zh: '文件带有宏，不予读取，请另存为 .xlsx。',
    en: 'The file carries macros and is not read; save it as .xlsx.',
  },
  'authority.file-old-format': {
    status: 415,
    zh: '文件是旧版 .xls 或者设有密码，请取消密码并另存为 .xlsx。',
    en: 'The file is an old .xls or has a password; remove the password and save it as .xlsx.',
  },
  'authority.file-encrypted': {
    status: 415,
    zh: '文件设有密码，请取消密码后再导入。',
    en: 'The file has a password; remove it first.',
  },
  'authority.file-too-large': {
    status: 413,
    zh: '文件展开后过大，请拆分。',
    en: 'The file unfolds to too much; split it.',
  },
  'authority.no-header': {
    status: 422,
    zh: '没有找到表头。这类清单至少要有这些栏目：{columns}。可以先下载模板。',
    en: 'No header was found. A list of this kind needs at least: {columns}. Download the template.',
  },
  'authority.list-empty': {
    status: 422,
    zh: '表头下面没有内容。',
    en: 'Nothing stands below the header.',
  },
  'authority.too-many-rows': {
    status: 422,
    zh: '清单有 {rows} 行，最多 {most} 行。',
    en: 'The list has {rows} rows; at most {most} are taken.',
  },
  'authority.list-changed': {
    status: 409,
    zh: '文件或者现行清单与预检时不同，请重新预检。',
    en: 'The file, or the list that holds, differs from the trial; try it again.',
  },
  'authority.no-sound-row': {
    status: 422,
    zh: '没有一行可以导入。',
    en: 'No row can be taken in.',
  },
  'authority.day-taken': {
    status: 409,
    zh: '从这一天起施行的版本已经有了（{number}）。请换一个施行日期。',
    en: 'A version that begins on this day is there already ({number}); choose another day.',
  },
} as const satisfies ProblemKinds
