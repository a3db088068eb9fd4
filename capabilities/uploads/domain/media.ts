import type { RecordingKind } from '#capabilities/recording/domain/index.ts'

/** @property mediaType under which browsers know it */
export interface Media {
  readonly kind: RecordingKind
  readonly mediaType: string
}

const media = (kind: RecordingKind, mediaType: string): Media => ({ kind, mediaType })

/**
 * What a recording may be, by the type that its content shows; the name of a file says nothing. Studio formats (MXF, DV,
 * WTV) are none that a body camera or a phone writes.
 */
export const acceptedMedia: Readonly<Record<string, Media>> = {
  'video/mp4': media('video', 'video/mp4'),
  'video/x-m4v': media('video', 'video/mp4'),
  'video/quicktime': media('video', 'video/quicktime'),
  'video/3gpp': media('video', 'video/3gpp'),
  'video/3gpp2': media('video', 'video/3gpp2'),
  'video/webm': media('video', 'video/webm'),
  'video/matroska': media('video', 'video/x-matroska'),
  'video/vnd.avi': media('video', 'video/x-msvideo'),
  'video/mpeg': media('video', 'video/mpeg'),
  'video/MP1S': media('video', 'video/mpeg'),
  'video/MP2P': media('video', 'video/mpeg'),
  'video/mp2t': media('video', 'video/mp2t'),
  'video/ogg': media('video', 'video/ogg'),
  'video/x-ms-asf': media('video', 'video/x-ms-asf'),
  'audio/mpeg': media('audio', 'audio/mpeg'),
  'audio/mp4': media('audio', 'audio/mp4'),
  'audio/x-m4a': media('audio', 'audio/mp4'),
  'audio/aac': media('audio', 'audio/aac'),
  'audio/amr': media('audio', 'audio/amr'),
  'audio/wav': media('audio', 'audio/wav'),
  'audio/ogg': media('audio', 'audio/ogg'),
  'audio/flac': media('audio', 'audio/flac'),
  'image/jpeg': media('photo', 'image/jpeg'),
  'image/png': media('photo', 'image/png'),
  'image/apng': media('photo', 'image/png'),
  'image/webp': media('photo', 'image/webp'),
  'image/heic': media('photo', 'image/heic'),
  'image/heif': media('photo', 'image/heif'),
  'image/tiff': media('photo', 'image/tiff'),
}

/** Written as boxes, one after the other: cut short, the last one points beyond the end of the file. */
export const boxedTypes: readonly string[] = [
  'video/mp4',
  'video/x-m4v',
  'video/quicktime',
  'video/3gpp',
  'video/3gpp2',
  'audio/mp4',
  'audio/x-m4a',
]
