import type { OfficialDocument } from '#kernel/documents/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { DocumentView } from '#platform/web/documents/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Reading } from '#platform/web/ui/index.ts'
import { readVisitReceipt } from '../contract.ts'
import { messages } from './messages.ts'
import type { Visit } from './visit.ts'
import './receipt.css'

/** What the visitor takes home; printed by the browser. */
export function ReceiptView({ visit }: { readonly visit: Visit }) {
  const t = useText(messages)
  const receipt = useOperation(readVisitReceipt, { params: { visitId: visit.id } })
  return (
    <Reading of={receipt}>
      {({ document }) => (
        <div className="visit-receipt">
          <DocumentView document={document as unknown as OfficialDocument} />
          <div className="actions">
            <Button onClick={() => print()}>{t('print')}</Button>
          </div>
        </div>
      )}
    </Reading>
  )
}
