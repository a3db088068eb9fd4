import { useLocation } from '@tanstack/react-router'
import { Select } from 'antd'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { instantAt } from '#kernel/calendar/index.ts'
import { call } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listNamed } from '#platform/web/ui/desk/index.ts'
import { Button, Note } from '#platform/web/ui/index.ts'
import { openViewing } from '../contract.ts'
import { drawnLine, placeOn } from './line-of-time.ts'
import { messages } from './messages.ts'
import { type Bound, clockText, type GapOfDuty, lengthText } from './recording.ts'
import { pictureOf } from './small-picture.tsx'

/** A moment of the procedure on the line. */
export interface Marker {
  readonly at: string
  readonly label: string
}

interface PlayerProps {
  readonly segments: readonly Bound[]
  readonly gaps: readonly GapOfDuty[]
  readonly markers?: readonly Marker[]
  /** Of the place in the page: an address that ends with it opens the player. */
  readonly name?: string
}

/**
 * Several recordings of one act as one line of time: parts, gaps, the steps of the procedure. Every opening is noted.
 * Who comes by an address that names it finds it open, at its first marker.
 */
export function LinePlayer({ segments, gaps, markers = [], name }: PlayerProps) {
  const t = useText(messages)
  const [index, setIndex] = useState(0)
  const [addresses, setAddresses] = useState<Readonly<Record<string, string>>>({})
  const [isOpen, open] = useState(false)
  const [start, setStart] = useState(0)
  const [goesOn, setGoesOn] = useState(false)
  const current = segments[index]

  const show = async (next: number, second = 0, isGoingOn = false) => {
    const segment = segments[next]
    if (segment === undefined) return
    setIndex(next)
    setStart(second)
    setGoesOn(isGoingOn)
    open(true)
    if (addresses[segment.recordingId] !== undefined) return
    const { recordingId } = segment
    const { viewingId } = await call(openViewing, { params: { recordingId }, body: {} })
    const address = `/api/v1/recordings/${recordingId}/viewings/${viewingId}/content`
    setAddresses((known) => ({ ...known, [recordingId]: address }))
  }

  const isNamed = useLocation({ select: ({ hash }) => name !== undefined && hash === name })
  const showNamed = useEffectEvent(() => {
    document.getElementById(name ?? '')?.scrollIntoView()
    const [marker] = markers
    const place = marker === undefined ? { index: 0, second: 0 } : placeOn(segments, Date.parse(marker.at))
    void show(place.index, place.second)
  })
  useEffect(() => {
    if (isNamed) showNamed()
  }, [isNamed])

  if (!isOpen || current === undefined) {
    return (
      <div className="actions">
        <Button look="plain" onClick={() => void show(0)}>
          {t('open')}
        </Button>
        <span className="quiet">{t('opening')}</span>
      </div>
    )
  }
  const address = addresses[current.recordingId]
  return (
    <div className="recording-player">
      <TimeBar
        {...{ segments, gaps, markers, index }}
        onSeek={(place) => void show(place.index, place.second)}
      />
      <p className="quiet recording-sub">
        {t('here', { number: index + 1, count: segments.length, name: current.name })}
      </p>
      <GapBefore gaps={gaps} current={current} />
      {address !== undefined && (
        <Stage
          key={`${address}#${start}`}
          {...{ address, start, goesOn }}
          picture={current.hasPicture ? pictureOf(current.recordingId) : undefined}
          kind={current.kind}
          label={current.name}
          onEnd={() => void show(index + 1, 0, true)}
          onPart={(by) => void show(Math.min(Math.max(index + by, 0), segments.length - 1))}
        />
      )}
    </div>
  )
}

function GapBefore({ gaps, current }: { readonly gaps: readonly GapOfDuty[]; readonly current: Bound }) {
  const t = useText(messages)
  const gap = gaps.find(({ beforeId }) => beforeId === current.recordingId)
  if (gap === undefined) return null
  return (
    <Note tone="warning" title={t('inGap', { length: lengthText(t, gap.seconds) })}>
      {gap.reason?.words}
    </Note>
  )
}

const WIDTH = 1000
const HEIGHT = 44

function TimeBar({
  segments,
  gaps,
  markers = [],
  index,
  onSeek,
}: PlayerProps & {
  readonly index: number
  readonly onSeek: (place: { readonly index: number; readonly second: number }) => void
}) {
  const t = useText(messages)
  const line = drawnLine(segments, gaps)
  const moment = (fraction: number) => line.start + fraction * (line.end - line.start)
  return (
    <>
      <svg
        className="recording-bar"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('lineOf', { count: segments.length, gaps: gaps.length })}
        onPointerUp={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          onSeek(placeOn(segments, moment((event.clientX - box.left) / box.width)))
        }}
      >
        <rect className="recording-bar-empty" x={0} y={12} width={WIDTH} height={20} />
        {line.segments.map((piece) => (
          <rect
            key={piece.index}
            className={piece.index === index ? 'recording-bar-here' : 'recording-bar-part'}
            x={piece.from * WIDTH}
            y={12}
            width={Math.max((piece.to - piece.from) * WIDTH, 4)}
            height={20}
          />
        ))}
        {line.gaps.map(({ gap, from, to }) => (
          <rect
            key={gap.afterId}
            className={gap.reason ? 'recording-bar-gap' : 'recording-bar-gap-open'}
            x={from * WIDTH}
            y={12}
            width={Math.max((to - from) * WIDTH, 4)}
            height={20}
          />
        ))}
        {markers.map(({ at, label }) => {
          const x = ((Date.parse(at) - line.start) / (line.end - line.start)) * WIDTH
          return (
            x >= 0 &&
            x <= WIDTH && (
              <rect key={label} className="recording-bar-mark" x={x} y={4} width={3} height={36} />
            )
          )
        })}
      </svg>
      <p className="recording-ends quiet">
        <span className="figure">{clockText(segments[0]?.startedAt ?? '')}</span>
        <span className="figure">{clockText(instantAt(line.end))}</span>
      </p>
      {markers.length > 0 && (
        <ul className="recording-jumps" aria-label={t('jump')}>
          {markers.map(({ at, label }) => (
            <li key={label}>
              <Button look="quiet" onClick={() => onSeek(placeOn(segments, Date.parse(at)))}>
                {label} {clockText(at)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface StageProps {
  readonly address: string
  readonly start: number
  /** The part before it was playing: so does this one, whatever lay between them. */
  readonly goesOn: boolean
  readonly picture: string | undefined
  readonly kind: Bound['kind']
  readonly label: string
  readonly onEnd: () => void
  readonly onPart: (by: 1 | -1) => void
}

const speeds = [0.5, 1, 1.5, 2, 4]

/** One part of the line. Keys work wherever the focus is inside. */
function Stage({ address, start, goesOn, picture, kind, label, onEnd, onPart }: StageProps) {
  const t = useText(messages)
  const media = useRef<HTMLVideoElement>(null)
  const [cannot, setCannot] = useState(false)
  const [isPlaying, setPlaying] = useState(false)
  if (kind === 'photo') return <img className="recording-picture" src={address} alt={label} />
  const step = (seconds: number) => {
    if (media.current) media.current.currentTime = Math.max(0, media.current.currentTime + seconds)
  }
  const toggle = () => {
    // Stopped again before it began, the beginning is given up: nothing to tell anybody.
    if (media.current?.paused) media.current.play().catch(() => {})
    else media.current?.pause()
  }
  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    if (target instanceof HTMLInputElement) return
    if (event.key === ' ' && target instanceof HTMLButtonElement) return // it presses the button
    if (event.key === ' ') toggle()
    else if (event.key === 'ArrowLeft') step(-5)
    else if (event.key === 'ArrowRight') step(5)
    else if (event.key === '[') onPart(-1)
    else if (event.key === ']') onPart(1)
    else return
    event.preventDefault()
    // The browser's own player knows some of these keys too, and would do the same once more.
    event.stopPropagation()
  }
  if (cannot) return <Note tone="warning" title={t('cannotPlay')} />
  return (
    <section className="recording-stage" aria-label={t('player')} onKeyDownCapture={onKey}>
      <video
        ref={media}
        className="recording-video"
        src={address}
        poster={picture}
        autoPlay={goesOn}
        controls
        playsInline
        preload="metadata"
        onLoadedMetadata={(event) => {
          if (start > 0) event.currentTarget.currentTime = start
        }}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={onEnd}
        onError={() => setCannot(true)}
      >
        <track kind="captions" />
      </video>
      <div className="actions">
        <Button onClick={toggle}>{t(isPlaying ? 'pause' : 'play')}</Button>
        <Button look="quiet" onClick={() => step(-5)}>
          {t('back')}
        </Button>
        <Button look="quiet" onClick={() => step(5)}>
          {t('forth')}
        </Button>
        <Button look="quiet" onClick={() => onPart(-1)}>
          {t('previous')}
        </Button>
        <Button look="quiet" onClick={() => onPart(1)}>
          {t('next')}
        </Button>
        <Select
          aria-label={t('speed')}
          {...listNamed(t('speed'))}
          defaultValue={1}
          options={speeds.map((speed) => ({ value: speed, label: `${speed}×` }))}
          onChange={(speed) => {
            if (media.current) media.current.playbackRate = speed
          }}
        />
      </div>
      <p className="quiet recording-sub">{t('keys')}</p>
    </section>
  )
}
