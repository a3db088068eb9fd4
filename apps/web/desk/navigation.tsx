import { Link } from '@tanstack/react-router'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { Icon, menuGroups } from '#platform/web/ui/index.ts'
import { useMenu } from './menu.ts'
import { messages } from './messages.ts'

export function Navigation({ onChoose }: { readonly onChoose?: () => void }) {
  const t = useText(messages)
  const word = useWord()
  const menu = useMenu()
  return (
    <nav className="desk-nav" aria-label={t('navigation')}>
      {menu.map(({ group, entries }) => (
        <div key={group}>
          <p className="desk-nav-group">{word(menuGroups[group])}</p>
          <ul>
            {entries.map((screen) => (
              <li key={screen.path}>
                <Link
                  to={screen.path}
                  activeOptions={{ exact: screen.path === '/', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                  {...(onChoose ? { onClick: onChoose } : {})}
                >
                  {screen.menu && <Icon name={screen.menu.icon} />}
                  <span>{word(screen.title)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
