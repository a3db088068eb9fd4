import {
  type AnchorHTMLAttributes,
  type ComponentType,
  lazy,
  Suspense,
  useEffect,
  useSyncExternalStore,
} from 'react'
import { useText } from '../i18n/index.ts'
import { Boundary } from './boundary.tsx'
import { messages } from './messages.ts'
import { noteMove, PageTitle } from './page-frame.tsx'
import { matchPath } from './path.ts'
import { Empty, Loading } from './states.tsx'

/**
 * A page of the public or the field entrance. The desk has a full router; these few pages load faster without one.
 * @property path parts in braces are handed to the page: `/matters/{matterId}`
 */
export interface Page {
  readonly path: string
  readonly component: ComponentType<{ readonly params: Readonly<Record<string, string>> }>
}

type PageComponent = Page['component']

/**
 * A page that arrives when it is first opened.
 * @example page('/apply', async () => (await import('./apply-page.tsx')).ApplyPage)
 */
export function page(path: string, load: () => Promise<PageComponent>): Page {
  return { path, component: lazy(async () => ({ default: await load() })) }
}

/** Shows the page of the present address. @param start where "first page" leads */
export function Pages({ pages, start }: { readonly pages: readonly Page[]; readonly start: string }) {
  const path = usePath()
  for (const { path: pattern, component: Shown } of pages) {
    const params = matchPath(pattern, path)
    if (params === undefined) continue
    return (
      <Boundary key={path}>
        <Suspense fallback={<Loading />}>
          <Shown params={params} />
        </Suspense>
      </Boundary>
    )
  }
  return <NoSuchPage start={start} />
}

function NoSuchPage({ start }: { readonly start: string }) {
  const t = useText(messages)
  return (
    <>
      <PageTitle>{t('pageMissing')}</PageTitle>
      <Empty
        icon="follow"
        title={t('pageMissingHint')}
        action={
          <PageLink className="button button-plain" href={start}>
            {t('toStart')}
          </PageLink>
        }
      />
    </>
  )
}

type PageLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }

/** A link within the entrance: a real address, opened without loading everything anew. */
export function PageLink({ href, children, ...rest }: PageLinkProps) {
  return (
    <a {...rest} href={href} onClick={(event) => moveWithin(event, href)}>
      {children}
    </a>
  )
}

/** A press that asks for a new window or tab is the browser's business. */
function moveWithin(event: React.MouseEvent, href: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  goTo(href)
}

const moved = 'dingfen:moved'

export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  noteMove()
  window.dispatchEvent(new Event(moved))
}

export function usePath(): string {
  useEffect(() => {
    window.addEventListener('popstate', noteMove)
    return () => window.removeEventListener('popstate', noteMove)
  }, [])
  return useSyncExternalStore(onMove, () => location.pathname)
}

function onMove(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener(moved, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(moved, listener)
  }
}
