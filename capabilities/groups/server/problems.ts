import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const groupProblems = {
  'groups.file-not-a-table': {
    status: 415,
    zh: '这不是可以读取的名单，请使用 .xlsx 或者 .csv 文件。',
    en: 'This is no list that can be read; use an .xlsx or .csv file.',
  },
  'groups.file-damaged': {
    status: 422,
    zh: '文件已损坏，读不出名单。',
    en: 'The file is damaged, no list can be read from it.',
  },
  'groups.file-macros': {
    status: 415,
    zh: '文件带有宏，不予读取，请另存为 .xlsx。',
    en: 'The file carries macros and is not read; save it as .xlsx.',
  },
  'groups.file-old-format': {
    status: 415,
    zh: '文件是旧版 .xls 或者设有密码，请取消密码并另存为 .xlsx。',
    en: 'The file is an old .xls or has a password; remove the password and save it as .xlsx.',
  },
  'groups.file-encrypted': {
    status: 415,
    zh: '文件设有密码，请取消密码后再导入。',
    en: 'The file has a password; remove it first.',
  },
  'groups.file-too-large': {
    status: 413,
    zh: '文件展开后过大，请拆分名单。',
    en: 'The file unfolds to more than a list of people; split it.',
  },
  'groups.no-name-column': {
    status: 422,
    zh: '没有找到“姓名”一栏，请在表头写明各栏名称。',
    en: 'No column is called "name"; write a header above the columns.',
  },
  'groups.too-many-rows': {
    status: 422,
    zh: '名单有 {rows} 行，一次最多 {most} 行，请拆分。',
    en: 'The list has {rows} rows; at most {most} are taken at once, split it.',
  },
  'groups.list-empty': { status: 422, zh: '名单里没有人。', en: 'Nobody stands in the list.' },
  'groups.list-changed': {
    status: 409,
    zh: '文件或者本案当事人与预检时不同，请重新预检。',
    en: 'The file, or the parties, differ from the trial; try the list again.',
  },
  'groups.nobody-to-import': {
    status: 422,
    zh: '名单里没有可以导入的人。',
    en: 'Nobody of the list can be taken in.',
  },
  'groups.already-party': {
    status: 422,
    zh: '此人已经是本案当事人。',
    en: 'This person is a party already.',
  },
  'groups.not-numerous': {
    status: 422,
    zh: '这一方共 {persons} 人，不足 {from} 人，不能推选代表人。',
    en: 'This side has {persons} persons; representatives may be chosen from {from} persons on.',
  },
  'groups.too-few-representatives': {
    status: 422,
    zh: '代表人至少 {least} 名。',
    en: 'There have to be at least {least} representatives.',
  },
  'groups.too-many-representatives': {
    status: 422,
    zh: '代表人最多 {most} 名，选了 {chosen} 名。',
    en: 'There may be at most {most} representatives; {chosen} were chosen.',
  },
  'groups.too-many-agents': {
    status: 422,
    zh: '每名代表人最多委托 {agents} 名代理人。',
    en: 'Each representative may have at most {agents} agents.',
  },
  'groups.not-on-this-side': {
    status: 422,
    zh: '代表人和被代表人须是本案同一方的当事人。',
    en: 'Who represents and who is represented have to be parties of the same side.',
  },
  'groups.stands-for-nobody': {
    status: 422,
    zh: '所选的当事人不在这一方，或者没有代表其他人，请重新选择。',
    en: 'The party that was named is not on this side, or stands for nobody else. Choose again.',
  },
  'groups.represents-nobody': {
    status: 422,
    zh: '每名代表人须至少有一人同意由其代表。',
    en: 'Each representative needs the consent of at least one other person.',
  },
  'groups.named-twice': { status: 422, zh: '有人被重复写入。', en: 'Somebody is named twice.' },
  'groups.consent-in-future': {
    status: 422,
    zh: '同意的日期不能晚于今天。',
    en: 'Nobody can have consented on a day to come.',
  },
  'groups.closed': {
    status: 409,
    zh: '本案已经结案，不再增加当事人，也不再推选代表人。',
    en: 'The dispute is closed: nobody joins it or is represented in it any more.',
  },
  'groups.no-representative': {
    status: 409,
    zh: '此人现在不是本案登记的代表人。',
    en: 'This person does not represent anybody in the dispute now.',
  },
  'groups.nobody-to-act-for': {
    status: 409,
    zh: '没有可以代办的人：被代表的人已经本人办理，或者没有给予相应授权。',
    en: 'There is nobody to act for: those represented did it in person, or gave no such power.',
  },
  'groups.not-open': {
    status: 409,
    zh: '只有办理中的纠纷可以并案或者撤销并案。',
    en: 'Only open disputes can be merged or taken apart.',
  },
  'groups.one-matter': {
    status: 422,
    zh: '一起纠纷不能与自己并案。',
    en: 'A dispute cannot be merged with itself.',
  },
  'groups.being-signed': {
    status: 409,
    zh: '{code} 的调解协议正在签署：先签完，或者退回协商；这时有人加入、离开，会改变应当签字的人。',
    en: 'The agreement of {code} is being signed: finish it first, or go back to talking. Who comes or goes meanwhile changes who has to sign.',
  },
  'groups.not-merged': {
    status: 409,
    zh: '这起纠纷没有并入本案。',
    en: 'That dispute is not merged into this one.',
  },
} as const satisfies ProblemKinds
