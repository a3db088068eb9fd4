export { DeskTheme } from './desk-theme.tsx'
export { useFilters } from './use-filters.ts'
