import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const exitProblems = {
  'exits.not-at-an-end': {
    status: 409,
    zh: '调解还没有结束，或者已经达成协议，不需要导入法治轨道。',
    en: 'Mediation has not ended, or the parties settled: there is nothing to lead to another route.',
  },
  'exits.route-twice': {
    status: 422,
    zh: '同一途径选了两次。',
    en: 'A route was chosen twice.',
  },
  'exits.reason-missing': {
    status: 422,
    zh: '与规则建议的途径不同，请写明理由。',
    en: 'This is not what the rule proposes: say why.',
  },
  'exits.no-hand-over': {
    status: 422,
    zh: '“{route}”不能由本单位移送，请告知当事人自行提出。',
    en: 'The unit cannot hand a matter over by this route ({route}); the party goes there itself.',
  },
  'exits.not-a-party': {
    status: 422,
    zh: '不是本纠纷的当事人。',
    en: 'This is no party to the dispute.',
  },
  'exits.means-proof-missing': {
    status: 422,
    zh: '既不属于不受经济条件限制，也不属于免予核查，请选择经济困难的证明方式。',
    en: 'Neither exemption holds: choose how the need is shown.',
  },
  'exits.aid-applied-already': {
    status: 409,
    zh: '{name}已有一份待决定的法律援助申请。',
    en: 'An application of {name} waits for its decision already.',
  },
  'exits.limitation-passed': {
    status: 422,
    zh: '时效届满日已经过去，请核对；不清楚可以不填。',
    en: 'That last day of the limitation has passed; check it, or leave it out.',
  },
  'exits.aid-decided': {
    status: 409,
    zh: '这份申请已经有结果。',
    en: 'This application has its result already.',
  },
  'exits.day-not-possible': {
    status: 422,
    zh: '日期须在{from}至今天之间。',
    en: 'The day has to lie between {from} and today.',
  },
  'exits.sounds-like-offer': {
    status: 422,
    zh: '“{word}”像是让步或者方案，不能记入无争议事实，请只写事实。',
    en: 'This sounds like an offer ({word}): write facts alone.',
  },
  'exits.repeats-note': {
    status: 422,
    zh: '内容与调解员工作笔记相同，那里的话不能外传，请改写或者删去。',
    en: 'This repeats a confidential note of the mediators; leave it out.',
  },
  'exits.facts-replaced': {
    status: 409,
    zh: '记载已经重新填写，请让当事人看新的再表示意见。',
    en: 'The record was written anew: show the party the new one.',
  },
  'exits.answered-already': {
    status: 409,
    zh: '这位当事人已经表示过意见。',
    en: 'This party has answered already.',
  },
  'exits.no-such-fact': { status: 422, zh: '没有这一项事实。', en: 'There is no such fact.' },
  'exits.signature-missing': {
    status: 422,
    zh: '同意记载的事实，须有本人签名。',
    en: 'To agree, the party signs.',
  },
  'exits.never-asked': {
    status: 409,
    zh: '台账里没有{name}自己向本区提出调解请求的记录，不能证明。',
    en: 'The ledger knows of no day on which {name} itself asked for mediation here.',
  },
  'exits.body-missing': {
    status: 422,
    zh: '要移送，请写明移送给哪个单位。',
    en: 'To hand it over, say to which body.',
  },
} as const satisfies ProblemKinds
