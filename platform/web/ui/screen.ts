import type { ComponentType } from 'react'
import type { Label } from '#kernel/codes/index.ts'
import type { IconName } from './icons.tsx'

/**
 * A screen of the desk, as a capability offers it to `apps/web/desk/screens.tsx`.
 * @property path below `/desk`, parameters with `$`: `/disputes/$disputeId`
 * @property may id of the operation that the account must be allowed; none: whoever is signed in
 * @property menu place in the side navigation; none: reached from other screens
 */
export interface Screen {
  readonly path: string
  readonly title: Label
  readonly may?: string
  readonly menu?: { readonly group: MenuGroup; readonly icon: IconName }
  readonly load: () => Promise<ComponentType>
}

export const menuGroups = {
  work: { zh: '办理', en: 'Work' },
  oversight: { zh: '督导', en: 'Oversight' },
  enforcement: { zh: '行政执法', en: 'Law enforcement' },
  house: { zh: '机构与人员', en: 'Organisation' },
  system: { zh: '系统管理', en: 'Administration' },
} as const satisfies Record<string, Label>

export type MenuGroup = keyof typeof menuGroups
