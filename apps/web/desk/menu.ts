import { createContext, useContext } from 'react'
import { type MenuGroup, menuGroups, type Screen } from '#platform/web/ui/index.ts'

interface MenuSection {
  readonly group: MenuGroup
  readonly entries: readonly Screen[]
}

/** What an account may open, by group; groups with nothing in them are not shown. */
export function menuOf(screens: readonly Screen[], may: readonly string[]): readonly MenuSection[] {
  return (Object.keys(menuGroups) as MenuGroup[])
    .map((group) => ({
      group,
      entries: screens.filter((screen) => screen.menu?.group === group && isOpenTo(screen, may)),
    }))
    .filter(({ entries }) => entries.length > 0)
}

export function isOpenTo(screen: Screen, may: readonly string[]): boolean {
  return screen.may === undefined || may.includes(screen.may)
}

// Handed down rather than imported: the list of screens names screens that show the menu themselves.
const MenuContext = createContext<readonly MenuSection[]>([])

export const MenuProvider = MenuContext.Provider

export function useMenu(): readonly MenuSection[] {
  return useContext(MenuContext)
}
