import { useState } from 'react'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, copyText, dateText, Note, PageLink, PageTitle } from '#platform/web/ui/index.ts'
import type { apply } from '../contract.ts'
import { messages } from './messages.ts'
import './receipt.css'

/** Both codes, large enough to copy by hand; printed, they stand alone on a page. */
export function Receipt({ received }: { readonly received: Answer<typeof apply> }) {
  const t = useText(messages)
  const [isCopied, setCopied] = useState(false)
  const language = useLanguage()
  const [day] = useState(() => legalDayOf(Date.now()))
  const { code, accessCode, unitName } = received
  const copy = async () => {
    setCopied(await copyText(`${t('code')} ${code}\n${t('accessCode')} ${accessCode}`))
  }
  return (
    <>
      <PageTitle lead={t('receivedLead', { unit: unitName })}>{t('received')}</PageTitle>
      <dl className="receipt">
        <dt>{t('code')}</dt>
        <dd>{code}</dd>
        <dt>{t('accessCode')}</dt>
        <dd>{accessCode}</dd>
      </dl>
      <p className="on-paper">
        {t('onPaper', { address: `${location.origin}/follow`, day: dateText(day, language) })}
      </p>
      <Note tone="warning" title={t('accessOnce')} />
      <div className="actions">
        <Button look="primary" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button onClick={() => void copy()}>{t(isCopied ? 'copied' : 'copy')}</Button>
        <PageLink className="button button-plain" href="/follow">
          {t('toFollow')}
        </PageLink>
      </div>
    </>
  )
}
