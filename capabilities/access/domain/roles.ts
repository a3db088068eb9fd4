import type { CodeList } from '#kernel/codes/index.ts'

/**
 * Roles that an account can be granted in a unit. The three administrators are separated from each other
 * and from all case work.
 * @source source programme of 2019 (hub functions, grid workers); separation of administrators: house rule
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
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator' },
} as const satisfies CodeList

export type Role = keyof typeof roles
