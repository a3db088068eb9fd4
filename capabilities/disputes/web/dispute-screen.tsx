import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Icon, Reading } from '#platform/web/ui/index.ts'
import { readDispute } from '../contract.ts'
import { ActBar } from './act-bar.tsx'
import { DisputeClocks } from './dispute-clocks.tsx'
import { DisputeFacts } from './dispute-facts.tsx'
import { DisputeHead } from './dispute-head.tsx'
import { DisputeParties } from './dispute-parties.tsx'
import { DisputeTimeline } from './dispute-timeline.tsx'
import type { Matter, MatterAct, MatterPanel } from './matter.ts'
import { MatterPanels, PanelsBeside } from './matter-panels.tsx'
import { messages } from './messages.ts'

interface ScreenProps {
  readonly acts: readonly MatterAct[]
  readonly panels: readonly MatterPanel[]
  /** Ids of the parts in which something waits for the signed-in person. */
  readonly asked: readonly string[]
  /** What another capability says about it in its head. */
  readonly mark: (matter: Matter) => ReactNode
  /** What the signed-in person has to do about it next. */
  readonly next: (matter: Matter) => ReactNode
}

/** A dispute on one page: who, what, its clocks, what may be done now, what was done. */
export function DisputeScreen(props: ScreenProps) {
  const t = useText(messages)
  const { disputeId = '' } = useParams({ strict: false }) as { readonly disputeId?: string }
  const dispute = useOperation(readDispute, { params: { disputeId } })
  return (
    <article className="page matter">
      <Link className="crumb" to="/disputes">
        <Icon name="back" />
        {t('toList')}
      </Link>
      <Reading of={dispute}>{(matter) => <Whole {...props} matter={matter} />}</Reading>
    </article>
  )
}

function Whole({ matter, acts, panels, asked, mark, next }: ScreenProps & { readonly matter: Matter }) {
  return (
    <>
      <DisputeHead matter={matter} mark={mark(matter)} />
      {next(matter)}
      <ActBar matter={matter} acts={acts} />
      <div className="matter-columns">
        <div className="matter-main">
          <DisputeFacts matter={matter} />
          <DisputeParties matter={matter} />
          <MatterPanels matter={matter} panels={panels} asked={asked} />
        </div>
        <aside className="matter-side">
          <DisputeClocks matter={matter} />
          <PanelsBeside matter={matter} panels={panels} asked={asked} />
          <DisputeTimeline matter={matter} />
        </aside>
      </div>
    </>
  )
}
