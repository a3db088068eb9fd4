import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const machineProblems = {
  // The token endpoint tells these under the names of RFC 6749, which are the codes without the capability.
  'machines.invalid-client': {
    status: 401,
    zh: '系统标识或者密钥不正确。',
    en: 'The client or its secret is not right.',
  },
  'machines.invalid-request': {
    status: 400,
    zh: '系统标识和密钥只能用一种方式出示：Basic 请求头，或者表单。',
    en: 'Show client and secret in one way: by the Basic header or in the form.',
  },
  'machines.unsupported-grant-type': {
    status: 400,
    zh: '只支持 client_credentials 方式。',
    en: 'The only grant type is client_credentials.',
  },
  'machines.invalid-scope': {
    status: 400,
    zh: '申请了没有授予的权限范围。',
    en: 'A scope was asked for that this client does not have.',
  },
  'machines.too-many-requests': {
    status: 429,
    zh: '请求令牌太频繁，请在 {minutes} 分钟后再试。',
    en: 'Too many requests for tokens; try again in {minutes} minutes.',
  },
  'machines.no-such-unit': {
    status: 422,
    zh: '没有这个机构，或者已经撤销。',
    en: 'There is no such unit, or it was closed.',
  },
  'machines.number-clash': {
    status: 409,
    zh: '这个编号已经以另外的内容登记为 {number}；新的事项请用新的编号，更正请联系接收机构。',
    en: 'This number is registered as {number} with other content. Use a new number for a new matter; ask the receiving unit for a correction.',
  },
  'machines.sequence-clash': {
    status: 409,
    zh: '这个序号已经用于内容不同的消息，接下来应为 {next}。',
    en: 'This sequence number was used for another message; the next one is {next}.',
  },
  'machines.sequence-too-far': {
    status: 409,
    zh: '序号超前太多，请从 {next} 起补发；最多保留超前 {ahead} 条。',
    en: 'The sequence number is too far ahead: send again from {next}; up to {ahead} ahead are kept.',
  },
  'machines.not-theirs-to-say': {
    status: 422,
    zh: '对这件移送委派不能发送这种消息：来函方只能撤回，受函方只能回执、反馈结果、退回或者不予接收。',
    en: 'Not a message for this referral: who sent it may withdraw it, who received it may acknowledge, answer, return or refuse.',
  },
  'machines.words-missing': { status: 422, zh: '请写明情况。', en: 'Say in words what happened.' },
  'machines.length-missing': { status: 422, zh: '请写明延长多久。', en: 'Say by how much it is prolonged.' },
  'machines.ground-missing': {
    status: 422,
    zh: '请写明中止的事由。',
    en: 'Say on which ground it stands still.',
  },
  'machines.https-needed': {
    status: 422,
    zh: '推送地址须为 https（本机调试可用 http）。',
    en: 'The address has to be https (http on this machine only).',
  },
  'machines.network-not-allowed': {
    status: 422,
    zh: '这个地址在内部网络，配置中没有允许（DINGFEN_WEBHOOK_NETWORKS）。',
    en: 'The address lies in a private network that the configuration does not allow (DINGFEN_WEBHOOK_NETWORKS).',
  },
  'machines.still-waiting': {
    status: 409,
    zh: '还在等待送达，不用再发。',
    en: 'It still waits; there is no need to send it again.',
  },
  'machines.no-webhook': {
    status: 409,
    zh: '对方已没有推送地址。',
    en: 'The system has no webhook any more.',
  },
  'machines.revoked': { status: 409, zh: '这个系统已经注销。', en: 'This system was revoked.' },
} as const satisfies ProblemKinds
