import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { accountStates, gridStandings, roles } from './domain/index.ts'

export const RoleCode = z.enum(codesOf(roles))

const Standing = z.enum(codesOf(gridStandings)).describe('As what a grid worker serves')

const Grant = z.object({
  role: RoleCode,
  unitId: z.uuid(),
  unitName: z.string(),
  standing: Standing.optional(),
})

export const Me = z.object({
  account: z.object({
    id: z.uuid(),
    username: z.string(),
    displayName: z.string(),
    unitId: z.uuid(),
    unitName: z.string(),
    mustChangePassword: z.boolean(),
  }),
  grants: z.array(Grant),
  may: z.array(z.string()).describe('Ids of the operations that the roles allow'),
})

const Username = z
  .string()
  .min(3)
  .max(40)
  .regex(/^[a-z][a-z0-9.-]*$/)

export const signIn = operation({
  id: 'signIn',
  method: 'POST',
  path: '/session',
  tag: 'access',
  summary: 'Sign in and receive the session cookie',
  access: 'Anyone; slowed down per account and per address after failures',
  open: true,
  body: z.strictObject({ username: z.string().min(1).max(80), password: z.string().min(1).max(200) }),
  answer: Me,
  problems: ['access.wrong-credentials', 'access.too-many-attempts'],
})

export const readSession = operation({
  id: 'readSession',
  method: 'GET',
  path: '/session',
  tag: 'access',
  summary: 'Who is signed in, with the roles held and the operations allowed',
  access: 'Whoever is signed in, about themselves',
  beforePasswordChange: true,
  answer: Me,
})

export const signOut = operation({
  id: 'signOut',
  method: 'DELETE',
  path: '/session',
  tag: 'access',
  summary: 'Sign out of this session, or everywhere',
  access: 'Whoever is signed in, for themselves',
  beforePasswordChange: true,
  query: z.strictObject({ everywhere: z.enum(['true', 'false']).optional() }),
  status: 204,
})

export const changePassword = operation({
  id: 'changePassword',
  method: 'PUT',
  path: '/session/password',
  tag: 'access',
  summary: 'Change the own password; all other sessions end',
  access: 'Whoever is signed in, for themselves',
  beforePasswordChange: true,
  body: z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }),
  status: 204,
  problems: [
    'access.wrong-credentials',
    'access.password-too-short',
    'access.password-too-plain',
    'access.password-holds-name',
  ],
})

export const Account = z.object({
  id: z.uuid(),
  username: z.string(),
  displayName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  state: z.enum(codesOf(accountStates)),
  grants: z.array(Grant.extend({ fromDay: z.iso.date() })),
  version: z.int(),
})

export const listAccounts = operation({
  id: 'listAccounts',
  method: 'GET',
  path: '/accounts',
  tag: 'access',
  summary: 'Accounts with the roles they hold',
  access: 'Security administrators and audit administrators',
  query: z.strictObject({ text: z.string().max(40).optional(), unitId: z.uuid().optional() }),
  answer: z.object({ accounts: z.array(Account) }),
})

export const openAccount = operation({
  id: 'openAccount',
  method: 'POST',
  path: '/accounts',
  tag: 'access',
  summary: 'Open an account with a first password that has to be changed',
  access: 'Security administrators',
  body: z.strictObject({
    username: Username,
    displayName: z.string().min(1).max(40),
    unitId: z.uuid(),
    firstPassword: z.string().min(1).max(200),
  }),
  answer: Account,
  status: 201,
  problems: ['access.username-taken', 'access.no-such-unit', 'access.password-too-short'],
})

export const closeAccount = operation({
  id: 'closeAccount',
  method: 'POST',
  path: '/accounts/{accountId}/closing',
  tag: 'access',
  summary: 'Close an account: its sessions end, its grants end',
  access: 'Security administrators, not for themselves',
  params: z.strictObject({ accountId: z.uuid() }),
  answer: Account,
  editsVersion: true,
  problems: ['access.not-for-yourself', 'access.account-closed'],
})

const guarding = {
  method: 'POST',
  tag: 'access',
  access: 'Security administrators, not for themselves',
  params: z.strictObject({ accountId: z.uuid() }),
  answer: Account,
  editsVersion: true,
} as const

export const lockAccount = operation({
  ...guarding,
  id: 'lockAccount',
  path: '/accounts/{accountId}/lock',
  summary:
    'Lock an account until it is unlocked: its sessions end, nobody can sign in with it; its roles stay',
  body: z.strictObject({ reason: z.string().trim().min(2).max(200) }),
  problems: ['access.not-for-yourself', 'access.account-closed', 'access.already-so'],
})

export const unlockAccount = operation({
  ...guarding,
  id: 'unlockAccount',
  path: '/accounts/{accountId}/unlocking',
  summary: 'Unlock a locked account',
  problems: ['access.not-for-yourself', 'access.account-closed', 'access.already-so'],
})

export const endSessions = operation({
  ...guarding,
  id: 'endSessions',
  path: '/accounts/{accountId}/sign-outs',
  summary: 'End every session of an account: its person has to sign in again, everywhere',
  problems: ['access.not-for-yourself', 'access.account-closed'],
})

export const resetPassword = operation({
  ...guarding,
  id: 'resetPassword',
  path: '/accounts/{accountId}/password-resets',
  summary: 'Give an account a new first password that has to be changed; its sessions end',
  body: z.strictObject({ firstPassword: z.string().min(1).max(200) }),
  problems: [
    'access.not-for-yourself',
    'access.account-closed',
    'access.password-too-short',
    'access.password-too-plain',
    'access.password-holds-name',
  ],
})

export const grantRole = operation({
  id: 'grantRole',
  method: 'POST',
  path: '/accounts/{accountId}/grants',
  tag: 'access',
  summary: 'Grant a role in a unit; it reaches over the subtree of the unit',
  access: 'Security administrators, not to themselves',
  params: z.strictObject({ accountId: z.uuid() }),
  body: z.strictObject({ role: RoleCode, unitId: z.uuid(), standing: Standing.optional() }),
  answer: Account,
  editsVersion: true,
  problems: [
    'access.not-for-yourself',
    'access.roles-not-together',
    'access.already-granted',
    'access.account-closed',
    'access.no-such-unit',
    'access.no-grid-worker',
  ],
})

export const revokeRole = operation({
  id: 'revokeRole',
  method: 'POST',
  path: '/accounts/{accountId}/revocations',
  tag: 'access',
  summary: 'End a grant from today on',
  access: 'Security administrators, not for themselves',
  params: z.strictObject({ accountId: z.uuid() }),
  body: z.strictObject({ role: RoleCode, unitId: z.uuid() }),
  answer: Account,
  editsVersion: true,
  problems: ['access.not-for-yourself', 'access.not-granted'],
})
