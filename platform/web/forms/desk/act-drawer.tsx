import { App, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/index.ts'
import type { Closing } from './operation-form.tsx'

/** A button that opens the form of one act, and says when it is done. */
export function ActDrawer({
  does,
  look = 'quiet',
  children,
}: {
  readonly does: string
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly children: (closing: Closing) => ReactNode
}) {
  const { message } = App.useApp()
  const [isOpen, open] = useState(false)
  return (
    <>
      <Button look={look} onClick={() => open(true)}>
        {does}
      </Button>
      <Drawer open={isOpen} onClose={() => open(false)} title={does} size="min(36rem, 100vw)" destroyOnHidden>
        {children({
          onCancel: () => open(false),
          onDone: (sentence) => {
            open(false)
            void message.success(sentence)
          },
        })}
      </Drawer>
    </>
  )
}
