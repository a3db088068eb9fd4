import { Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { Bell } from '#capabilities/notifications/web/bell.tsx'
import { useText } from '#platform/web/i18n/index.ts'
import { Icon, LanguageSwitch, SkipLink, TypeSizeSwitch } from '#platform/web/ui/index.ts'
import { Mark } from '../mark.tsx'
import { AccountMenu } from './account-menu.tsx'
import { messages } from './messages.ts'
import { Navigation } from './navigation.tsx'

/** Header, side navigation, work. On narrow windows the navigation opens as a drawer. */
export function DeskShell({ children }: { readonly children: ReactNode }) {
  const t = useText(messages)
  const [isMenuOpen, setMenuOpen] = useState(false)
  return (
    <div className="desk">
      <SkipLink />
      <header className="desk-head">
        <button
          type="button"
          className="desk-menu-button"
          aria-label={t('openMenu')}
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpen(true)}
        >
          <Icon name="menu" />
        </button>
        <span className="desk-house">
          <Mark />
          <strong>{t('house')}</strong>
        </span>
        <div className="desk-head-end">
          <LanguageSwitch />
          <TypeSizeSwitch />
          <Bell />
          <AccountMenu />
        </div>
      </header>
      <aside className="desk-side">
        <Navigation />
      </aside>
      <Drawer
        open={isMenuOpen}
        onClose={() => setMenuOpen(false)}
        placement="left"
        size={300}
        title={t('navigation')}
      >
        <Navigation onChoose={() => setMenuOpen(false)} />
        <div className="desk-drawer-foot">
          <LanguageSwitch />
          <TypeSizeSwitch />
        </div>
      </Drawer>
      <main className="desk-main" id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
