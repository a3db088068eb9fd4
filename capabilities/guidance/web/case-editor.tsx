import { categories, sectors } from '#capabilities/disputes/domain/index.ts'
import {
  type Closing,
  DeskCheck,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import type { Form, Typed } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { editTypicalCase, writeTypicalCase } from '../contract/cases.ts'
import { AllFindings, FindingsOf } from './case-findings.tsx'
import { messages } from './messages.ts'
import type { Written } from './typical-case.ts'
import { type Masking, partsOfCase, useMasking } from './use-masking.ts'

type CaseContent = Omit<Typed<Written>, 'disputeId'>

interface EditorProps extends Closing {
  readonly initial?: CaseContent
  /** Whose people are looked for by name. */
  readonly disputeId?: string | undefined
  /** The draft that is changed; a new one is kept without it. */
  readonly existing?: { readonly id: string; readonly version: number }
}

/** A case is written beside what the rules still find in it; only masked text is kept. */
export function CaseEditor({ initial, disputeId, existing, ...closing }: EditorProps) {
  const t = useText(messages)
  const shared = { ...closing, does: t('keepDraft'), done: () => t('draftKept'), lead: <Lead /> }
  if (existing !== undefined) {
    return (
      <OperationForm
        {...shared}
        operation={editTypicalCase}
        params={{ typicalCaseId: existing.id }}
        version={existing.version}
        initial={initial ?? {}}
        draft={`guidance.case.${existing.id}`}
      >
        {(form) => <CaseFields form={form as unknown as Form<Written>} disputeId={disputeId} />}
      </OperationForm>
    )
  }
  return (
    <OperationForm
      {...shared}
      operation={writeTypicalCase}
      initial={{ ...initial, ...(disputeId === undefined ? {} : { disputeId }) }}
      draft={`guidance.case.${disputeId ?? 'new'}`}
    >
      {(form) => <CaseFields form={form as unknown as Form<Written>} disputeId={disputeId} />}
    </OperationForm>
  )
}

function Lead() {
  const t = useText(messages)
  return <p className="quiet">{t('editorLead')}</p>
}

interface FieldsProps {
  readonly form: Form<Written>
  readonly disputeId: string | undefined
}

function CaseFields({ form, disputeId }: FieldsProps) {
  const t = useText(messages)
  const masking = useMasking(form, disputeId)
  return (
    <>
      <AllFindings masking={masking} />
      <DeskSelect form={form} path="category" label={t('category')} options={categories} />
      <DeskSelect form={form} path="sector" label={t('sector')} options={sectors} isOptional />
      {partsOfCase.map((part) => (
        <PartField key={part} form={form} part={part} masking={masking} />
      ))}
      <DeskCheck form={form} path="hasMinor" label={t('minor')} hint={t('minorHint')} isOptional />
    </>
  )
}

interface PartProps {
  readonly form: Form<Written>
  readonly part: (typeof partsOfCase)[number]
  readonly masking: Masking
}

function PartField({ form, part, masking }: PartProps) {
  const t = useText(messages)
  const isOptional = part !== 'title' && part !== 'facts'
  return (
    <div className="case-part">
      <DeskText
        form={form}
        path={`texts.${part}`}
        label={t(part)}
        isOptional={isOptional}
        {...(part === 'title' ? { maxLength: 80 } : { rows: part === 'facts' ? 6 : 4, maxLength: 6000 })}
      />
      <FindingsOf part={part} masking={masking} />
    </div>
  )
}
