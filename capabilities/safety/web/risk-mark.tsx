import { useLabel } from '#platform/web/i18n/index.ts'
import { type RiskColour, riskColours } from '../domain/index.ts'
import './safety.css'

const shapes = { none: '', yellow: '●', orange: '◆', red: '▲' } as const satisfies Record<RiskColour, string>

/** The colour of danger in words, with a shape of its own: it is not told by colour alone, nor by that of clocks. */
export function RiskMark({ colour }: { readonly colour: RiskColour }) {
  const label = useLabel()
  if (colour === 'none') return null
  return (
    <span className={`risk risk-${colour}`}>
      <span aria-hidden="true">{shapes[colour]}</span>
      {label(riskColours, colour)}
    </span>
  )
}
