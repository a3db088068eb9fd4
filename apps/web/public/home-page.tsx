import { useText } from '#platform/web/i18n/index.ts'
import { Icon, type IconName, Note, PageLink, PageTitle } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'

/** What this place is, three ways in, what happens then. */
export function HomePage() {
  const t = useText(messages)
  return (
    <>
      <PageTitle lead={t('homeLead')}>{t('homeTitle')}</PageTitle>
      <nav className="ways" aria-label={t('homeTitle')}>
        <Way href="/apply" icon="write" title={t('apply')} hint={t('applyHint')} isFirst />
        <Way href="/follow" icon="follow" title={t('follow')} hint={t('followHint')} />
        <Way href="/party" icon="paper" title={t('party')} hint={t('partyHint')} />
        <Way href="/decisions" icon="board" title={t('decisions')} hint={t('decisionsHint')} />
        <Way href="/contact" icon="phone" title={t('contact')} hint={t('contactHint')} />
      </nav>
      <Note tone="warning" title={t('danger')} />
      <section>
        <h2>{t('nextTitle')}</h2>
        <ol className="sequence">
          <li>{t('next1')}</li>
          <li>{t('next2')}</li>
          <li>{t('next3')}</li>
          <li>{t('next4')}</li>
        </ol>
      </section>
      <section className="privacy">
        <h2>
          <Icon name="shield" />
          {t('privacyTitle')}
        </h2>
        <p>{t('privacy')}</p>
      </section>
    </>
  )
}

interface WayProps {
  readonly href: string
  readonly icon: IconName
  readonly title: string
  readonly hint: string
  readonly isFirst?: boolean
}

function Way({ href, icon, title, hint, isFirst = false }: WayProps) {
  return (
    <PageLink className={isFirst ? 'way way-first' : 'way'} href={href}>
      <Icon name={icon} />
      <span className="way-words">
        <strong>{title}</strong>
        <span>{hint}</span>
      </span>
      <Icon name="onward" />
    </PageLink>
  )
}
