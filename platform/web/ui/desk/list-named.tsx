import type { ReactElement, ReactNode } from 'react'

/**
 * Gives a list that drops down the name of its field: `<Select {...listNamed(label)} />`. The library names the field
 * only, so that a voice in the open list would not say what is chosen from (WCAG 4.1.2).
 */
export function listNamed(name: string): { readonly popupRender: (menu: ReactElement) => ReactNode } {
  // A new function each time: a list that turns empty, or back, is another element.
  const give = (popup: HTMLElement | null) => {
    popup?.querySelector('[role=listbox], [role=tree]')?.setAttribute('aria-label', name)
  }
  return { popupRender: (menu) => <div ref={(popup) => give(popup)}>{menu}</div> }
}
