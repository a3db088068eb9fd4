import type { ProblemError } from '../api-client/index.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import { Clash, Icon, Note, ProblemText } from '../ui/index.ts'
import { messages } from './messages.ts'
import { type Form, fieldElement, fieldId, inPageOrder } from './use-form.ts'

/** Above the form: how many places need a change, each a way to its field; or why the whole was refused. */
export function FormProblems<Value>({ form }: { readonly form: Form<Value> }) {
  if (form.problem === undefined && form.faults.length === 0) return null
  return (
    <div className="form-problems" id={fieldId(form.id, '#summary')} tabIndex={-1}>
      {form.problem ? <WholeRefused problem={form.problem} /> : <FaultList form={form} />}
    </div>
  )
}

function WholeRefused({ problem }: { readonly problem: ProblemError }) {
  if (problem.sort === 'clash') return <Clash reason={problem.message} />
  return (
    <Note tone="danger" isNews>
      <ProblemText problem={problem} />
    </Note>
  )
}

function FaultList<Value>({ form }: { readonly form: Form<Value> }) {
  const t = useText(messages)
  const language = useLanguage()
  const faults = inPageOrder(form.id, form.faults)
  const targets = faults.map((fault) => fieldElement(form.id, fault))
  const labels = labelsOf(targets)
  return (
    <Note tone="danger" title={t('summaryTitle', { count: faults.length })} isNews>
      <ul className="fault-list">
        {faults.map((fault, at) => (
          <FaultLine
            key={`${fault.path}${fault.say(language)}`}
            words={`${labels[at]}${fault.say(language)}`}
            target={targets[at] ?? null}
          />
        ))}
      </ul>
    </Note>
  )
}

interface LineProps {
  readonly words: string
  readonly target: HTMLElement | null
}

function FaultLine({ words, target }: LineProps) {
  if (!target) return <li>{words}</li>
  return (
    <li>
      <button type="button" className="link" onClick={() => target.focus()}>
        {words}
      </button>
    </li>
  )
}

/** What stands before each fault. Where one label stands several times, as in a list of people, the part of each is named. */
function labelsOf(inputs: readonly (HTMLElement | null)[]): readonly string[] {
  const labels = inputs.map((input) => input && labelOf(input))
  return labels.map((label, at) => {
    if (!label) return ''
    const isOnce = labels.indexOf(label) === labels.lastIndexOf(label)
    const part = isOnce ? undefined : inputs[at]?.closest('fieldset')?.querySelector('legend')?.textContent
    return `${part ? `${part.trim()} · ` : ''}${label}: `
  })
}

/** The label as it stands on the page, so that nobody has to repeat it. */
function labelOf(input: HTMLElement): string {
  // one of a few answers has a label of its own; what is asked stands above all of them
  const isOneOfFew = input instanceof HTMLInputElement && /^(radio|checkbox)$/.test(input.type)
  const legend = input.closest('fieldset')?.querySelector('legend')
  const label =
    (isOneOfFew || input.getAttribute('role') === 'radiogroup' ? legend : undefined) ??
    document.querySelector(`label[for="${CSS.escape(input.id)}"]`) ??
    legend ??
    input.closest('label')
  return label ? ownWords(label) : ''
}

/** Without the mark "optional" behind the label and without the tick before it. */
function ownWords(label: Element): string {
  const words = [...label.childNodes].find((node) => node.textContent?.trim())
  return words?.textContent?.trim() ?? ''
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
