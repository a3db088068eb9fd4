import { App, Drawer } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { actWords, isOfDepartment } from './act-words.ts'
import { DepartmentForm } from './department-forms.tsx'
import { messages } from './messages.ts'
import { OfficeForm } from './office-forms.tsx'
import type { Act, Submission } from './review.ts'

/** The one that moves things on stands out. */
const mainActs: readonly Act[] = ['take-up', 'opine', 'supplement', 'handle', 'rule', 'resubmit', 'archive']
const graveActs: readonly Act[] = ['return', 'withdraw']

/** What the reader may do with the submission now. */
export function ActBar({ one }: { readonly one: Submission }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [act, choose] = useState<Act>()
  const close = () => choose(undefined)
  const closing = {
    onCancel: close,
    onDone: (sentence: string) => {
      close()
      void message.success(sentence)
    },
  }
  if (one.may.length === 0) return null
  return (
    <div className="actions">
      {one.may.map((may) => (
        <Button
          key={may}
          look={graveActs.includes(may) ? 'danger' : mainActs.includes(may) ? 'primary' : 'plain'}
          onClick={() => choose(may)}
        >
          {t(actWords[may].does)}
        </Button>
      ))}
      <Drawer
        open={act !== undefined}
        onClose={close}
        title={act === undefined ? '' : t(actWords[act].does)}
        size="min(44rem, 100vw)"
        destroyOnHidden
      >
        {act !== undefined &&
          (isOfDepartment(act) ? (
            <DepartmentForm one={one} act={act} {...closing} />
          ) : (
            <OfficeForm one={one} act={act} {...closing} />
          ))}
      </Drawer>
    </div>
  )
}
