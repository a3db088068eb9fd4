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
  'machines.revoked': { status: 409, zh: '这个系统已经注销。', en: 'This system was revoked.' },
} as const satisfies ProblemKinds
