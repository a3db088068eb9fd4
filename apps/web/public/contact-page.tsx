import { useText } from '#platform/web/i18n/index.ts'
import { Icon, PageTitle } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'

/** Telephone and counter; for whoever would rather not do this online. */
export function ContactPage() {
  const t = useText(messages)
  return (
    <>
      <PageTitle lead={t('contactLead')}>{t('contactTitle')}</PageTitle>
      <Telephone name={t('hotline')} number="12348" hint={t('hotlineHint')} />
      <Telephone name={t('police')} number="110" hint={t('policeHint')} />
      <section className="card">
        <h2 className="with-icon">
          <Icon name="pin" />
          {t('visit')}
        </h2>
        <p>{t('visitHint')}</p>
        <p>{t('visitWho')}</p>
      </section>
    </>
  )
}

interface TelephoneProps {
  readonly name: string
  readonly number: string
  readonly hint: string
}

function Telephone({ name, number, hint }: TelephoneProps) {
  const t = useText(messages)
  return (
    <section className="card telephone">
      <div>
        <h2>{name}</h2>
        <p>{hint}</p>
      </div>
      <a className="button button-plain" href={`tel:${number}`}>
        <Icon name="phone" />
        <span>{t('call', { number })}</span>
      </a>
    </section>
  )
}
