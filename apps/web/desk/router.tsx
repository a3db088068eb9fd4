import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  useNavigate,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useText } from '#platform/web/i18n/index.ts'
import { Fault } from '#platform/web/ui/boundary.tsx'
import { Denied, Empty, Loading, returnAddress, type Screen, useCaller } from '#platform/web/ui/index.ts'
import { SignInPage } from '../session/sign-in-form.tsx'
import { Inside } from './inside.tsx'
import { isOpenTo } from './menu.ts'
import { messages } from './messages.ts'
import { screens } from './screens.tsx'

const root = createRootRoute()

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: DeskSignIn })

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: () => <Inside screens={screens} />,
})

function routeOf(screen: Screen) {
  return createRoute({
    getParentRoute: () => inside,
    path: screen.path,
    component: lazyRouteComponent(async () => ({ default: guarded(screen, await screen.load()) })),
  })
}

/** Hiding a screen spares a useless refusal; the server decides for itself. */
function guarded(screen: Screen, Shown: ComponentType): ComponentType {
  return function Guarded() {
    const { may } = useCaller()
    return isOpenTo(screen, may) ? <Shown /> : <Denied />
  }
}

function DeskSignIn() {
  const t = useText(messages)
  const navigate = useNavigate()
  return (
    <SignInPage
      place={t('place')}
      onSignedIn={() => void navigate({ href: withoutBase(returnAddress(location.search, '/desk/')) })}
    />
  )
}

function withoutBase(address: string): string {
  return address.replace(/^\/desk(?=\/)/, '')
}

function NoSuchScreen() {
  const t = useText(messages)
  return (
    <main id="content" tabIndex={-1}>
      <Empty
        icon="follow"
        title={t('noScreen')}
        hint={t('noScreenHint')}
        action={
          <Link className="button button-plain" to="/">
            {t('toStart')}
          </Link>
        }
      />
    </main>
  )
}

export const router = createRouter({
  routeTree: root.addChildren([signIn, inside.addChildren(screens.map(routeOf))]),
  basepath: '/desk',
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: ({ error }) => <Fault fault={error} />,
  defaultNotFoundComponent: NoSuchScreen,
  scrollRestoration: true,
})
