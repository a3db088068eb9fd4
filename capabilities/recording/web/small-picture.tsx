import { Icon } from '#platform/web/ui/index.ts'
import type { Bound } from './recording.ts'

interface Pictured extends Pick<Bound, 'kind' | 'hasPicture'> {
  readonly recordingId: string
}

const iconOf = { video: 'play', audio: 'speaker', photo: 'paper' } as const

/** The small picture of a recording, or a quiet place of the same size where none could be derived. */
export function SmallPicture({ recordingId, kind, hasPicture }: Pictured) {
  return (
    <span className="recording-small" aria-hidden="true">
      {hasPicture ? <img src={pictureOf(recordingId)} alt="" loading="lazy" /> : <Icon name={iconOf[kind]} />}
    </span>
  )
}

export const pictureOf = (recordingId: string) => `/api/v1/recordings/${recordingId}/picture`
