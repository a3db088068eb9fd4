import type { CodeList } from '#kernel/codes/index.ts'

/**
 * Roles that an account can be granted in a unit. The three administrators are separated from each other
 * and from all case work.
 * @source source programme of 2019 (hub functions, grid workers); enforcement.md 0.1, 4.2 and 6.4 (enforcement);
 * separation of administrators: house rule
 */
export const roles = {
  receptionist: { zh: '接待人员', en: 'Receptionist' },
  'triage-officer': { zh: '分流员', en: 'Triage officer' },
  supervisor: { zh: '督导员', en: 'Supervisor' },
  mediator: { zh: '调解员', en: 'Mediator' },
  'grid-worker': { zh: '网格员', en: 'Grid worker' },
  'committee-head': { zh: '调委会主任', en: 'Head of committee' },
  'unit-head': { zh: '单位负责人', en: 'Head of unit' },
  'bureau-head': { zh: '司法局局长', en: 'Head of the justice bureau' },
  lawyer: { zh: '律师', en: 'Lawyer' },
  counsellor: { zh: '心理咨询师', en: 'Counsellor' },
  'enforcement-handler': { zh: '执法办案人员', en: 'Enforcement handler' },
  'department-head': { zh: '执法部门负责人', en: 'Head of an enforcement department' },
  'department-clerk': { zh: '执法部门内勤', en: 'Department clerk' },
  'disclosure-clerk': { zh: '执法公示员', en: 'Disclosure clerk' },
  'enforcement-officer': { zh: '执法人员', en: 'Enforcement officer' },
  reviewer: { zh: '法制审核人员', en: 'Legal reviewer' },
  'review-head': { zh: '法制审核室负责人', en: 'Head of the review office' },
  counsel: { zh: '法律顾问、公职律师', en: 'Counsel' },
  'oversight-officer': { zh: '执法监督人员', en: 'Oversight officer' },
  'evidence-keeper': { zh: '音像记录管理员', en: 'Keeper of recordings' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator' },
} as const satisfies CodeList

export type Role = keyof typeof roles

/** Roles of law enforcement in a department: they reach over what their own unit keeps. */
export const departmentRoles = [
  'enforcement-handler',
  'department-head',
  'department-clerk',
  'disclosure-clerk',
  'enforcement-officer',
] as const satisfies readonly Role[]

/** Roles of law enforcement in the justice bureau: they look after every department. */
export const bureauRoles = [
  'reviewer',
  'review-head',
  'counsel',
  'oversight-officer',
  'evidence-keeper',
] as const satisfies readonly Role[]

/** The pillar of law enforcement; none of these opens anything of a dispute. */
export const enforcementRoles = [...departmentRoles, ...bureauRoles] as const
