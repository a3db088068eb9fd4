import type { GridStanding, Role } from '#capabilities/access/domain/index.ts'
import { clerkOf, headOf, MARKET, seedDepartments } from './enforcement/departments.ts'
import { seedMembers } from './members.ts'

export interface SeedAccount {
  readonly username: string
  readonly displayName: string
  readonly unit: string
  readonly role: Role
  /** Where the role is held, if not in the own unit. */
  readonly over?: string
  /** Of a grid worker. */
  readonly standing?: GridStanding
}

/** The demo's people; every name is invented. Hub staff hold their roles over the whole district. */
const namedAccounts: readonly SeedAccount[] = [
  { username: 'hub.reception', displayName: '周晓岚', unit: 'hub', role: 'receptionist' },
  { username: 'hub.triage', displayName: '谭立群', unit: 'hub', role: 'triage-officer', over: 'district' },
  { username: 'hub.mediator', displayName: '彭慧敏', unit: 'hub', role: 'mediator' },
  { username: 'hub.supervisor', displayName: '罗建业', unit: 'hub', role: 'supervisor', over: 'district' },
  {
    username: 'street.mediator',
    displayName: '贺春梅',
    unit: 'committee-430407001',
    role: 'mediator',
    over: 'township-430407001',
  },
  {
    username: 'village.mediator',
    displayName: '唐水生',
    unit: 'committee-430407001009',
    role: 'mediator',
    over: 'community-430407001009',
  },
  {
    username: 'grid.worker',
    displayName: '欧阳静',
    unit: 'grid-430407001009001',
    role: 'grid-worker',
    standing: 'full-time',
  },
  {
    username: 'building.head',
    displayName: '谭菊英',
    unit: 'grid-430407001009001',
    role: 'grid-worker',
    standing: 'building-head',
  },
  { username: 'counsellor', displayName: '程静怡', unit: 'hub', role: 'counsellor' },
  { username: 'counsellor.second', displayName: '方舒宁', unit: 'hub', role: 'counsellor' },
  { username: 'lawyer', displayName: '简文远', unit: 'hub', role: 'lawyer' },
  {
    username: 'department.labour',
    displayName: '樊志远',
    unit: 'department-human-resources',
    role: 'unit-head',
  },
  { username: 'committee.labour', displayName: '肖国平', unit: 'committee-labour', role: 'committee-head' },
  { username: 'bureau.head', displayName: '邓正华', unit: 'bureau', role: 'bureau-head', over: 'district' },
  { username: 'dept.handler', displayName: '骆海峰', unit: MARKET, role: 'enforcement-handler' },
  { username: 'dept.head', displayName: '贾志强', unit: MARKET, role: 'department-head' },
  { username: 'dept.clerk', displayName: '温婷', unit: MARKET, role: 'department-clerk' },
  { username: 'dept.publisher', displayName: '虞晓娟', unit: MARKET, role: 'disclosure-clerk' },
  { username: 'dept.officer', displayName: '柴文斌', unit: MARKET, role: 'enforcement-officer' },
  {
    username: 'bureau.evidence',
    displayName: '路静',
    unit: 'bureau',
    role: 'evidence-keeper',
    over: 'district',
  },
  { username: 'bureau.reviewer', displayName: '章敏之', unit: 'bureau', role: 'reviewer', over: 'district' },
  {
    username: 'bureau.reviewhead',
    displayName: '翁国栋',
    unit: 'bureau',
    role: 'review-head',
    over: 'district',
  },
  { username: 'bureau.counsel', displayName: '宋以安', unit: 'bureau', role: 'counsel', over: 'district' },
  {
    username: 'bureau.oversight',
    displayName: '喻长明',
    unit: 'bureau',
    role: 'oversight-officer',
    over: 'district',
  },
  {
    username: 'sysadmin',
    displayName: '系统管理员',
    unit: 'bureau',
    role: 'system-administrator',
    over: 'district',
  },
  {
    username: 'secadmin',
    displayName: '安全管理员',
    unit: 'bureau',
    role: 'security-administrator',
    over: 'district',
  },
  {
    username: 'auditadmin',
    displayName: '审计管理员',
    unit: 'bureau',
    role: 'audit-administrator',
    over: 'district',
  },
]

const isNamed = new Set(namedAccounts.map(({ username }) => username))

/** The directors of the committees, so that every committee of the demo can accept what is sent to it. */
const directors: readonly SeedAccount[] = seedMembers.flatMap(({ account, name, unit }) =>
  account === undefined || isNamed.has(account)
    ? []
    : [{ username: account, displayName: name, unit, role: 'committee-head' as const }],
)

/** Every department has somebody who keeps its register and sends its returns. */
const clerks: readonly SeedAccount[] = seedDepartments.flatMap((department) =>
  department.clerk === undefined
    ? []
    : [
        {
          username: clerkOf(department),
          displayName: department.clerk,
          unit: department.unit,
          role: 'department-clerk' as const,
        },
      ],
)

const heads: readonly SeedAccount[] = seedDepartments.flatMap((department) =>
  department.head === undefined
    ? []
    : [
        {
          username: headOf(department),
          displayName: department.head,
          unit: department.unit,
          role: 'department-head' as const,
        },
      ],
)

export const seedAccounts: readonly SeedAccount[] = [...namedAccounts, ...directors, ...clerks, ...heads]
