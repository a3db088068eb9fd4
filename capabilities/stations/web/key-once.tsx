import { App } from 'antd'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, copyText, Fact, Facts, Note } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { GivenKey } from './station.ts'

/** A key in the moment in which it is shown; it goes by a word, not by a slip of the mouse. */
export function KeyOnce({ given, onKept }: { readonly given: GivenKey; readonly onKept: () => void }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const copy = async () => {
    if (await copyText(given.authkey)) message.success(t('copied'))
  }
  return (
    <section className="card" aria-label={t('keyOf', { name: given.name })}>
      <h2>{t('keyOf', { name: given.name })}</h2>
      <Note tone="warning" title={t('keyOnce')} isNews />
      <Facts>
        <Fact label={t('key')}>
          <code className="station-key">{given.authkey}</code>
        </Fact>
      </Facts>
      <div className="actions">
        <Button look="primary" onClick={onKept}>
          {t('keyKept')}
        </Button>
        <Button onClick={() => void copy()}>{t('copy')}</Button>
      </div>
    </section>
  )
}
