import { useText } from '../i18n/index.ts'
import { Clash, Icon, Note, ProblemText } from '../ui/index.ts'
import type { FieldFault } from './field-fault.ts'
import { messages } from './messages.ts'
import { type Form, fieldId } from './use-form.ts'

/** Above the form: how many places need a change, each a way to its field; or why the whole was refused. */
export function FormProblems<Value>({ form }: { readonly form: Form<Value> }) {
  const t = useText(messages)
  if (form.problem?.sort === 'clash') return <Clash reason={form.problem.message} />
  if (form.problem) {
    return (
      <Note tone="danger" isNews>
        <ProblemText problem={form.problem} />
      </Note>
    )
  }
  if (form.faults.length === 0) return null
  return (
    <div id={fieldId(form.id, '#summary')} tabIndex={-1}>
      <Note tone="danger" title={t('summaryTitle', { count: form.faults.length })} isNews>
        <ul className="fault-list">
          {form.faults.map((fault) => (
            <FaultLine key={`${fault.path}${fault.say(t)}`} form={form} fault={fault} />
          ))}
        </ul>
      </Note>
    </div>
  )
}

function FaultLine<Value>({ form, fault }: { readonly form: Form<Value>; readonly fault: FieldFault }) {
  const t = useText(messages)
  const target = fault.path === undefined ? null : document.getElementById(fieldId(form.id, fault.path))
  if (!target) return <li>{fault.say(t)}</li>
  return (
    <li>
      <button type="button" className="link" onClick={() => target.focus()}>
        {labelOf(target)}
        {fault.say(t)}
      </button>
    </li>
  )
}

/** The label as it stands on the page, so that nobody has to repeat it. */
function labelOf(input: HTMLElement): string {
  const label =
    input.closest('fieldset')?.querySelector('legend') ??
    document.querySelector(`label[for="${CSS.escape(input.id)}"]`)
  const words = label?.firstChild?.textContent
  return words ? `${words}: ` : ''
}

/** Below the form: what was typed is safe, or is not. */
export function DraftNote<Value>({ form }: { readonly form: Form<Value> }) {
  const t = useText(messages)
  const { status } = form.draft
  if (status === 'untouched') return null
  if (status === 'unsaved') {
    return (
      <p className="draft-note draft-unsaved" role="alert">
        <Icon name="alert" />
        {t('draftUnsaved')}
      </p>
    )
  }
  return (
    <p className="draft-note" role="status">
      <Icon name="check" />
      <span>{t(status === 'restored' ? 'draftRestored' : 'draftSaved')}</span>
      <button
        type="button"
        className="link"
        onClick={() => window.confirm(t('draftClearSure')) && form.clear()}
      >
        {t('draftClear')}
      </button>
    </p>
  )
}
