import { App, Drawer } from 'antd'
import { useState } from 'react'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { jointActs } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { About, JointWork } from './work.ts'
import { type OpenWork, type OwnWork, type WorkName, works } from './works.ts'

interface Chosen {
  readonly disputeId: string
  readonly work: WorkName
  readonly about: About | undefined
}

/** What an act is called, on its button and above its form. */
export function useWorkTitle(): (work: WorkName) => string {
  const t = useText(messages)
  const label = useLabel()
  return (work) => (isAct(work) ? label(jointActs, work) : t(work))
}

const isAct = (work: WorkName): work is Exclude<WorkName, OwnWork> => Object.hasOwn(jointActs, work)

/** The drawer in which every act of joint work opens. */
export function useWorks(work?: JointWork) {
  const title = useWorkTitle()
  const { message } = App.useApp()
  const [chosen, choose] = useState<Chosen>()
  const close = () => choose(undefined)
  const Form = chosen && works[chosen.work]
  const drawer = (
    <Drawer
      open={chosen !== undefined}
      onClose={close}
      title={chosen && title(chosen.work)}
      size="min(40rem, 100vw)"
      destroyOnHidden
    >
      {chosen && Form && (
        <Form
          disputeId={chosen.disputeId}
          about={chosen.about}
          work={work}
          onDone={(sentence) => {
            close()
            void message.success(sentence)
          }}
          onCancel={close}
        />
      )}
    </Drawer>
  )
  const openFor =
    (disputeId: string): OpenWork =>
    (name, about) =>
      choose({ disputeId, work: name, about })
  return { drawer, openFor }
}
