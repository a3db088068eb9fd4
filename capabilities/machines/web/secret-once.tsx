import { App } from 'antd'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, copyText, Fact, Facts, Note } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'

interface SecretProps {
  readonly clientId: string
  readonly secret: string
  readonly onKept: () => void
}

/** A secret in the moment in which it is shown; closing it takes a word, not a slip of the mouse. */
export function SecretOnce({ clientId, secret, onKept }: SecretProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const copy = async () => {
    if (await copyText(secret)) message.success(t('copied'))
  }
  return (
    <section className="act-form">
      <Note tone="warning" title={t('secretOnce')} isNews />
      <Facts>
        <Fact label={t('clientId')}>
          <code className="machine-secret">{clientId}</code>
        </Fact>
        <Fact label={t('secret')}>
          <code className="machine-secret">{secret}</code>
        </Fact>
      </Facts>
      <div className="actions">
        <Button look="primary" onClick={onKept}>
          {t('secretKept')}
        </Button>
        <Button onClick={() => void copy()}>{t('copy')}</Button>
      </div>
    </section>
  )
}
