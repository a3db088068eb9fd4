import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { type ProblemError, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { DocumentView } from '#platform/web/documents/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Button, Note, Reading, saveFile } from '#platform/web/ui/index.ts'
import { printConfirmationPackage, readConfirmationPaper } from '../contract.ts'
import { type ConfirmationPaper, leftOut } from '../domain/index.ts'
import type { Confirmable, PartProps } from './confirmation.ts'
import { messages } from './messages.ts'

type Item = Confirmable['items'][number]

/** What the court gets, paper by paper, and what it does not get. */
export function PackagePart({ disputeId, one }: PartProps) {
  const t = useText(messages)
  const label = useLabel()
  const client = useQueryClient()
  const [problem, setProblem] = useState<ProblemError>()
  const params = { disputeId, agreementId: one.agreementId }
  const print = useWrite(printConfirmationPackage, {
    onSuccess: (file) => {
      if (file) saveFile(file, `${t('package')} ${one.number}.zip`)
      void client.invalidateQueries()
    },
    onProblem: setProblem,
  })
  return (
    <section>
      <h3>{t('package')}</h3>
      <ol className="lines">
        {one.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two papers may have one name; the list never moves
          <ItemLine key={at} item={item} params={params} />
        ))}
      </ol>
      {one.may.includes('print') && (
        <div className="actions">
          <Button isBusy={print.isPending} onClick={() => print.mutate({ params, body: {} })}>
            {t('packed')}
          </Button>
        </div>
      )}
      {problem && <Note tone="warning" title={problem.message} />}
      <details>
        <summary className="quiet">{t('leftOut')}</summary>
        <ul className="lines">
          {one.leftOut.map((what) => (
            <li key={what}>{label(leftOut, what)}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

interface ItemProps {
  readonly item: Item
  readonly params: { readonly disputeId: string; readonly agreementId: string }
}

function ItemLine({ item, params }: ItemProps) {
  const t = useText(messages)
  const [isShown, show] = useState(false)
  return (
    <li>
      {item.name} {item.isToBring && <span className="quiet">{t('toBring')}</span>}
      {item.paper && (
        <Button look="quiet" onClick={() => show(!isShown)}>
          {t(isShown ? 'hide' : 'view')}
        </Button>
      )}
      {isShown && item.paper && <PaperOnScreen params={params} paper={item.paper} />}
    </li>
  )
}

function PaperOnScreen({ params, paper }: Pick<ItemProps, 'params'> & { readonly paper: ConfirmationPaper }) {
  const read = useOperation(readConfirmationPaper, { params: { ...params, confirmationPaper: paper } })
  const strokeUrl = (stroke: string) => `/api/v1/disputes/${params.disputeId}/attachments/${stroke}`
  return (
    <Reading of={read}>
      {({ document }) => (
        <DocumentView document={document as unknown as OfficialDocument} strokeUrl={strokeUrl} />
      )}
    </Reading>
  )
}
