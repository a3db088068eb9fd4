import { App, Drawer } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, useMay } from '#platform/web/ui/index.ts'
import { HarmForm } from './harm-form.tsx'
import { messages } from './messages.ts'

/** The duty to report on a page of its own acts: the word, and the form beside it. */
export function HarmButton({ matterId }: { readonly matterId: string }) {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  if (!may('reportHarm')) return null
  const close = () => setOpen(false)
  const done = (sentence: string) => {
    close()
    message.success(sentence)
  }
  return (
    <div className="actions">
      <Button icon="alert" onClick={() => setOpen(true)}>
        {t('harmDo')}
      </Button>
      <Drawer open={isOpen} onClose={close} title={t('harmDo')} size="min(40rem, 100vw)" destroyOnHidden>
        <HarmForm matterId={matterId} onDone={done} onCancel={close} />
      </Drawer>
    </div>
  )
}
