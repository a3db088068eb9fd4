export { ChoiceChips } from './choice-chips.tsx'
export { DeskTheme } from './desk-theme.tsx'
export { Tag } from './tag.tsx'
export { useFilters } from './use-filters.ts'
