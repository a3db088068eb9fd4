import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const equipmentProblems = {
  'equipment.number-there': {
    status: 409,
    zh: '资产编号或者序列号“{number}”台账里已经有了。',
    en: 'The asset or serial number {number} is in the ledger already.',
  },
  'equipment.number-twice': {
    status: 409,
    zh: '编号“{number}”在这次登记里写了两遍，请核对。',
    en: 'The number {number} stands in this delivery twice; please check it.',
  },
  'equipment.wrong-day': {
    status: 422,
    zh: '日期不能晚于今天，启用也不能早于购置。',
    en: 'No day may lie ahead, and nothing is used before it is bought.',
  },
  'equipment.no-such-officer': {
    status: 422,
    zh: '该部门没有这名在岗执法人员。',
    en: 'No such officer serves in the department.',
  },
  'equipment.has-account': {
    status: 409,
    zh: '{name}有账号，请由本人签收。',
    en: '{name} has an account and signs with it.',
  },
  'equipment.name-differs': {
    status: 422,
    zh: '签名与接收人姓名“{name}”不一致。',
    en: 'The signed name is not that of the taker, {name}.',
  },
  'equipment.reason-missing': {
    status: 422,
    zh: '请写明理由。',
    en: 'Say why.',
  },
  'equipment.waits-for-taker': {
    status: 409,
    zh: '还在等{name}签收，请先签收或者撤回。',
    en: 'It still waits for {name} to sign; let that be signed or withdrawn first.',
  },
  'equipment.kept-already': {
    status: 409,
    zh: '设备已经在这里，不用移交。',
    en: 'It is there already; nothing is handed over.',
  },
  'equipment.not-possible-now': {
    status: 409,
    zh: '现在的状态不能这样办，请看最新情况。',
    en: 'This cannot be done in its present state; look at it anew.',
  },
  'equipment.not-yours': {
    status: 403,
    zh: '这台设备不是移交给您的，要由接收人本人签收。',
    en: 'It was handed to somebody else, who has to sign.',
  },
  'equipment.settled': {
    status: 409,
    zh: '这次移交已经签收或者撤回。',
    en: 'This hand-over has been signed or withdrawn.',
  },
  'equipment.batch-there': {
    status: 409,
    zh: '采购批次“{batch}”已经有了。',
    en: 'There is a purchase named {batch} already.',
  },
  'equipment.no-departments': {
    status: 409,
    zh: '没有可以分配的执法部门。',
    en: 'There is no department to share out to.',
  },
  'equipment.over-quantity': {
    status: 409,
    zh: '合计 {sum} 台，超过采购数量 {quantity} 台。',
    en: 'That comes to {sum}, and {quantity} are bought.',
  },
  'equipment.below-received': {
    status: 409,
    zh: '已经到货 {received} 台，不能分配得更少。',
    en: '{received} have come already; it cannot be fewer.',
  },
  'equipment.over-allocation': {
    status: 409,
    zh: '分配给该部门的还剩 {left} 台。',
    en: 'Of what is allocated to the department, {left} are left.',
  },
  'equipment.nothing-allocated': {
    status: 409,
    zh: '还没有分配到任何部门。',
    en: 'Nothing has been allocated to anybody.',
  },
  'equipment.own-plan': {
    status: 403,
    zh: '自己拟定的方案要由别人批准。',
    en: 'Somebody else has to adopt what you drew up.',
  },
  'equipment.no-header': {
    status: 422,
    zh: '没有找到表头。表头要有资产编号、序列号、型号和部门。',
    en: 'No header was found. It needs asset number, serial number, model and department.',
  },
  'equipment.no-rows': { status: 422, zh: '表头下面没有内容。', en: 'Nothing stands below the header.' },
  'equipment.too-many-rows': {
    status: 422,
    zh: '表格有 {rows} 行，最多 {most} 行。',
    en: 'The sheet has {rows} rows; at most {most} are read.',
  },
  'equipment.file-changed': {
    status: 409,
    zh: '文件或者台账与预检时不同，请重新预检。',
    en: 'The file or the ledger differs from the trial; try it again.',
  },
  'equipment.no-sound-row': { status: 422, zh: '没有一行可以导入。', en: 'No row can be taken in.' },
  'equipment.file-not-a-table': {
    status: 415,
    zh: '这不是可以读取的表格，请使用 .xlsx 或者 .csv 文件。',
    en: 'This is no table that can be read; use an .xlsx or .csv file.',
  },
  'equipment.file-damaged': {
    status: 422,
    zh: '文件已损坏，读不出内容。',
    en: 'The file is damaged and cannot be read.',
  },
  'equipment.file-macros': {
    status: 415,
    zh: '文件带有宏，不予读取，请另存为 .xlsx。',
    en: 'The file carries macros and is not read; save it as .xlsx.',
  },
  'equipment.file-old-format': {
    status: 415,
    zh: '文件是旧版 .xls 或者设有密码，请取消密码并另存为 .xlsx。',
    en: 'The file is an old .xls or has a password; remove the password and save it as .xlsx.',
  },
  'equipment.file-encrypted': {
    status: 415,
    zh: '文件设有密码，请取消密码后再导入。',
    en: 'The file has a password; remove it first.',
  },
  'equipment.file-too-large': {
    status: 413,
    zh: '文件展开后过大，请拆分。',
    en: 'The file unfolds to too much; split it.',
  },
} as const satisfies ProblemKinds
