import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/index.ts'
import { messages } from '../messages.ts'

interface PageTurnProps {
  /** What is turned over. */
  readonly label: string
  readonly next: string | undefined
  readonly isFirst: boolean
}

/** Pages are addresses: the back button returns to the page before. */
export function PageTurn({ label, next, isFirst }: PageTurnProps) {
  const t = useText(messages)
  if (next === undefined && isFirst) return null
  return (
    <nav className="page-turn" aria-label={label}>
      {!isFirst && <TurnLink cursor={undefined}>{t('firstPage')}</TurnLink>}
      {next !== undefined && <TurnLink cursor={next}>{t('nextPage')}</TurnLink>}
    </nav>
  )
}

function TurnLink({ cursor, children }: { readonly cursor: string | undefined; readonly children: string }) {
  return (
    <Link
      className="button button-plain"
      to="."
      search={((before: object) => ({ ...before, cursor })) as never}
    >
      {children}
    </Link>
  )
}
