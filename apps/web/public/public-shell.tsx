import type { ReactNode } from 'react'
import { useText } from '#platform/web/i18n/index.ts'
import { LanguageSwitch, PageLink, SkipLink, TypeSizeSwitch, usePath } from '#platform/web/ui/index.ts'
import { Mark } from '../mark.tsx'
import { messages } from './messages.ts'

export function PublicShell({ children }: { readonly children: ReactNode }) {
  const t = useText(messages)
  const isHome = usePath() === '/'
  return (
    <>
      <SkipLink />
      <header className="public-head">
        <div className="column">
          <PageLink className="house" href="/" aria-current={isHome ? 'page' : undefined}>
            <Mark />
            <span className="house-words">
              <strong>{t('house')}</strong>
              <span>{t('place')}</span>
            </span>
          </PageLink>
          <div className="switches">
            <LanguageSwitch />
            <TypeSizeSwitch />
          </div>
        </div>
      </header>
      <main className="column" id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="public-foot">
        <div className="column">
          <a href="/desk/">{t('staff')}</a>
          <a href="/field/">{t('field')}</a>
        </div>
      </footer>
    </>
  )
}
