import { Component, type ReactNode } from 'react'
import { currentLanguage, textIn } from '../i18n/index.ts'
import { Button } from './button.tsx'
import { Icon } from './icons.tsx'
import { messages } from './messages.ts'

interface BoundaryState {
  readonly fault: unknown
}

/** Catches a page that fails to draw or to arrive (a chunk of an older version): says so, offers a fresh start. */
export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { fault: undefined }

  static getDerivedStateFromError(fault: unknown): BoundaryState {
    return { fault: fault ?? new Error('unknown') }
  }

  override render() {
    return this.state.fault === undefined ? this.props.children : <Fault fault={this.state.fault} />
  }
}

export function Fault({ fault }: { readonly fault: unknown }) {
  const t = textIn(messages, currentLanguage())
  return (
    <div className="state" role="alert">
      <Icon name="alert" />
      <p className="state-title">{t('faultTitle')}</p>
      <p className="state-hint">
        <span>{t('faultHint')}</span>
        <span className="problem-code">{fault instanceof Error ? fault.message : String(fault)}</span>
      </p>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </div>
  )
}
