import { useEffect, useId, useRef, useState } from 'react'
import Pad from 'signature_pad'
import { useText } from '../i18n/index.ts'
import { Button } from '../ui/index.ts'
import { messages } from './messages.ts'

/**
 * A signature as given. `drawn`: a PNG and how it came about; `typed`: the name in place of it.
 * @property png data URL, dark ink on white, device pixels
 * @property startedAt and `endedAt`: milliseconds since 1970, by the clock of the device
 */
export type Signature =
  | {
      readonly kind: 'drawn'
      readonly png: string
      readonly strokes: number
      readonly points: number
      readonly width: number
      readonly height: number
      readonly startedAt: number
      readonly endedAt: number
    }
  | { readonly kind: 'typed'; readonly name: string }

interface SignaturePadProps {
  /** Whose signature; said above the box. */
  readonly label: string
  readonly value: Signature | undefined
  readonly onChange: (signature: Signature | undefined) => void
}

/** Sign with a finger, a pen or the mouse; whoever cannot types the name. */
export function SignaturePad({ label, value, onChange }: SignaturePadProps) {
  const t = useText(messages)
  const [isTyping, setTyping] = useState(value?.kind === 'typed')
  const switchTo = (typing: boolean) => {
    setTyping(typing)
    onChange(undefined)
  }
  return (
    <fieldset className="signature">
      <legend className="field-label">{label}</legend>
      {isTyping ? (
        <TypedName value={value} onChange={onChange} />
      ) : (
        <DrawingBox isSigned={value !== undefined} onChange={onChange} />
      )}
      <div className="actions">
        <p className="signature-state" role="status">
          {value?.kind === 'drawn' && t('signDone', { count: value.strokes })}
          {value === undefined && !isTyping && t('signEmpty')}
        </p>
        {!isTyping && value && <Button onClick={() => onChange(undefined)}>{t('signAgain')}</Button>}
        <Button look="quiet" onClick={() => switchTo(!isTyping)}>
          {t(isTyping ? 'signByHand' : 'signCannot')}
        </Button>
      </div>
    </fieldset>
  )
}

function TypedName({ value, onChange }: Pick<SignaturePadProps, 'value' | 'onChange'>) {
  const t = useText(messages)
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('signTyped')}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {t('signTypedHint')}
      </p>
      <input
        id={id}
        className="input"
        autoComplete="name"
        aria-describedby={`${id}-hint`}
        value={value?.kind === 'typed' ? value.name : ''}
        onChange={(event) =>
          onChange(event.target.value ? { kind: 'typed', name: event.target.value } : undefined)
        }
      />
    </div>
  )
}

interface DrawingBoxProps {
  readonly isSigned: boolean
  readonly onChange: SignaturePadProps['onChange']
}

function DrawingBox({ isSigned, onChange }: DrawingBoxProps) {
  const t = useText(messages)
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad>(undefined)
  const report = useRef(onChange)
  report.current = onChange

  useEffect(() => {
    if (canvas.current === null) return
    const made = new Pad(canvas.current, {
      penColor: '#10233a',
      backgroundColor: '#ffffff',
      minWidth: 1,
      maxWidth: 3,
    })
    pad.current = made
    const adapt = () => fitToScreen(made, canvas.current)
    const onEnd = () => report.current(signatureOf(made, canvas.current))
    made.addEventListener('endStroke', onEnd)
    window.addEventListener('resize', adapt)
    adapt()
    return () => {
      made.off()
      window.removeEventListener('resize', adapt)
    }
  }, [])

  useEffect(() => {
    if (!isSigned) pad.current?.clear()
  }, [isSigned])

  return (
    <div className="signature-box">
      <canvas ref={canvas} role="img" aria-label={t('signCanvas')} />
      {!isSigned && <span aria-hidden="true">{t('signHere')}</span>}
    </div>
  )
}

/** The canvas follows the box in device pixels; what is drawn is kept when the phone is turned. */
function fitToScreen(pad: Pad, canvas: HTMLCanvasElement | null): void {
  if (canvas === null) return
  const ratio = Math.max(window.devicePixelRatio || 1, 1)
  const drawn = pad.toData()
  canvas.width = canvas.offsetWidth * ratio
  canvas.height = canvas.offsetHeight * ratio
  canvas.getContext('2d')?.scale(ratio, ratio)
  pad.clear()
  pad.fromData(drawn)
}

function signatureOf(pad: Pad, canvas: HTMLCanvasElement | null): Signature | undefined {
  if (canvas === null || pad.isEmpty()) return undefined
  const strokes = pad.toData()
  const points = strokes.flatMap((stroke) => stroke.points)
  const times = points.map((point) => point.time)
  return {
    kind: 'drawn',
    png: pad.toDataURL('image/png'),
    strokes: strokes.length,
    points: points.length,
    width: canvas.width,
    height: canvas.height,
    startedAt: Math.min(...times),
    endedAt: Math.max(...times),
  }
}
