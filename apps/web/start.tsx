import './older-browsers.ts'
import 'virtual:tokens.css'
import '#platform/web/ui/ui.css'
import '#platform/web/forms/forms.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { restoreLanguage } from '#platform/web/i18n/index.ts'
import { restoreTypeSize } from '#platform/web/ui/index.ts'

/** Every entrance starts alike: choices first, so that nothing is drawn twice. */
export function start(entrance: 'public' | 'desk' | 'field', application: ReactNode): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no root')
  restoreLanguage()
  restoreTypeSize(entrance)
  createRoot(root).render(<StrictMode>{application}</StrictMode>)
}
