import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { asProblemError, call, keyOf, newIdempotencyKey } from '#platform/web/api-client/index.ts'
import { announceUpload, listUploads } from '../contract.ts'
import { Sending } from './sending.ts'
import { type Times, timesOf } from './times-of-file.ts'

/** @property uploadId known where the file was begun before @property sent bytes */
export interface Outgoing extends Times {
  readonly key: string
  readonly file: File
  readonly state: 'chosen' | 'sending' | 'paused' | 'offline' | 'stopped'
  readonly sent: number
  readonly uploadId?: string
  readonly why?: string
}

/** What all files of one choice share. */
export interface Shared {
  readonly unitId: string
  readonly officerId?: string | undefined
  readonly device?: string | undefined
  readonly place?: string | undefined
}

interface Begun {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly received: number
  readonly state: string
}

type Change =
  | { readonly kind: 'choose'; readonly files: readonly Outgoing[] }
  | { readonly kind: 'change'; readonly key: string; readonly to: Partial<Outgoing> }
  | { readonly kind: 'remove'; readonly key: string }

function reduce(files: readonly Outgoing[], change: Change): readonly Outgoing[] {
  if (change.kind === 'choose') {
    const known = new Set(files.map(({ key }) => key))
    return [...files, ...change.files.filter(({ key }) => !known.has(key))]
  }
  if (change.kind === 'remove') return files.filter(({ key }) => key !== change.key)
  return files.map((one) => (one.key === change.key ? { ...one, ...change.to } : one))
}

/** Files that were chosen on this page, each with its own progress. */
export function useOutgoing(begun: readonly Begun[]) {
  const [files, dispatch] = useReducer(reduce, [])
  const client = useQueryClient()
  const senders = useRef(new Map<string, Sending>())
  useEffect(() => {
    const all = senders.current
    return () => {
      for (const sender of all.values()) void sender.pause()
    }
  }, [])

  const choose = useCallback(
    async (chosen: readonly File[]) => {
      const files = await Promise.all(
        chosen.map(async (file): Promise<Outgoing> => {
          const open = begun.find(
            ({ name, size, state }) => state === 'receiving' && name === file.name && size === file.size,
          )
          const known = open === undefined ? {} : { uploadId: open.id }
          const key = `${file.name} ${file.size} ${file.lastModified}`
          return { key, file, state: 'chosen', sent: open?.received ?? 0, ...known, ...(await timesOf(file)) }
        }),
      )
      dispatch({ kind: 'choose', files })
    },
    [begun],
  )

  const change = (key: string, to: Partial<Outgoing>) => dispatch({ kind: 'change', key, to })
  const refresh = () => void client.invalidateQueries({ queryKey: keyOf(listUploads) })

  async function begin(one: Outgoing, shared: Shared): Promise<void> {
    try {
      const uploadId = one.uploadId ?? (await announced(one, shared)).id
      const sending = new Sending(one.file, uploadId, {
        onProgress: (sent) => change(one.key, { sent, state: 'sending' }),
        onOffline: () => change(one.key, { state: 'offline' }),
        onDone: () => {
          dispatch({ kind: 'remove', key: one.key }) // from here on the list of what was sent tells of it
          refresh()
        },
        onRefused: (why) => change(one.key, { state: 'stopped', why }),
      })
      senders.current.set(one.key, sending)
      change(one.key, { uploadId, state: 'sending' })
      sending.start()
    } catch (error) {
      change(one.key, { state: 'stopped', why: asProblemError(error).problem.title })
    }
  }

  return {
    files,
    choose,
    change,
    remove: (key: string) => dispatch({ kind: 'remove', key }),
    begin: (shared: Shared) => {
      for (const one of files) if (one.state === 'chosen' || one.state === 'stopped') void begin(one, shared)
    },
    pause: (key: string) => {
      void senders.current.get(key)?.pause()
      change(key, { state: 'paused' })
    },
    goOn: (key: string) => {
      change(key, { state: 'sending' })
      senders.current.get(key)?.start()
    },
  }
}

const announced = ({ file, startedAt, endedAt }: Outgoing, shared: Shared) =>
  call(announceUpload, {
    body: {
      ...shared,
      name: file.name,
      size: file.size,
      startedAt: new Date(startedAt).toISOString(),
      endedAt: new Date(endedAt).toISOString(),
      marked: false,
    },
    idempotencyKey: newIdempotencyKey(),
  })
