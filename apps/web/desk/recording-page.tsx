import { useParams } from '@tanstack/react-router'
import { RecordingScreen } from '#capabilities/recording/web/recording-screen.tsx'
import { KeepingPart } from '#capabilities/retention/web/keeping-part.tsx'

/** A recording with how long it is kept, and what holds it. */
export function RecordingPage() {
  const { recordingId } = useParams({ strict: false }) as { readonly recordingId: string }
  return <RecordingScreen beside={<KeepingPart recordingId={recordingId} />} />
}
