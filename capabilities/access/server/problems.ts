import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const accessProblems = {
  'access.wrong-credentials': {
    status: 401,
    zh: '用户名或密码不正确。',
    en: 'The username or the password is not right.',
  },
  'access.too-many-attempts': {
    status: 429,
    zh: '失败次数过多，请 {minutes} 分钟后再试。',
    en: 'Too many failed attempts; try again in {minutes} minutes.',
  },
  'access.password-too-short': {
    status: 422,
    zh: '新密码至少要有 {shortest} 个字符。',
    en: 'A new password has at least {shortest} characters.',
  },
  'access.password-too-plain': {
    status: 422,
    zh: '新密码须包含大写字母、小写字母、数字、其他符号中的至少三类。',
    en: 'A new password mixes at least three of: capitals, small letters, digits, other signs.',
  },
  'access.password-holds-name': {
    status: 422,
    zh: '新密码不能包含用户名。',
    en: 'A new password may not contain the username.',
  },
  'access.username-taken': { status: 409, zh: '这个用户名已被使用。', en: 'This username is taken.' },
  'access.no-such-unit': {
    status: 422,
    zh: '没有这个机构，或者已经撤销。',
    en: 'There is no such unit, or it was closed.',
  },
  'access.account-closed': { status: 409, zh: '账号已停用。', en: 'The account is closed.' },
  'access.already-so': {
    status: 409,
    zh: '账号已经是这个状态。',
    en: 'The account is in this state already.',
  },
  'access.not-for-yourself': {
    status: 403,
    zh: '不能为自己的账号办理。',
    en: 'This cannot be done for the own account.',
  },
  'access.roles-not-together': {
    status: 409,
    zh: '三类管理员互相分离，也不能兼任办案岗位。',
    en: 'The three administrators are separated from each other and from case work.',
  },
  'access.no-grid-worker': {
    status: 422,
    zh: '只有网格员岗位可以注明楼栋长、治安积极分子、离退休老党员等身份。',
    en: 'Only the role of a grid worker carries a standing such as head of a building.',
  },
  'access.already-granted': { status: 409, zh: '已经授予过。', en: 'This was granted already.' },
  'access.not-granted': {
    status: 409,
    zh: '没有授予过，或者已经收回。',
    en: 'This is not granted, or was revoked.',
  },
} as const satisfies ProblemKinds
