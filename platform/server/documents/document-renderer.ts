import type { OfficialDocument } from '#kernel/documents/index.ts'
import { RenderFailure } from './render-failure.ts'
import type { Rendering, RenderOrder } from './render-order.ts'
import { RenderSeat } from './render-seat.ts'

/** @property strokes signature pictures (PNG) by the names that the document uses; a missing one leaves the rule empty */
export interface RenderOptions {
  readonly strokes?: Readonly<Record<string, Uint8Array>>
}

export interface DocumentRenderer {
  /** PDF/A-2a, equal bytes for an equal document that bears a day. @throws RenderFailure */
  renderPdf(document: OfficialDocument, options?: RenderOptions): Promise<Uint8Array>
  /** Word (OOXML). @throws RenderFailure */
  renderWord(document: OfficialDocument, options?: RenderOptions): Promise<Uint8Array>
  /** Ends the render processes; what still waits fails with `closed`. */
  close(): void
}

/**
 * @property processes   render processes at most, 1 where not given
 * @property timeoutInMs for one document, start of a process included; 15000 where not given
 * @property waiting     orders that may wait before `busy`; 100 where not given
 * @property idleInMs    after which idle processes end and free about 150 MB each; 300000 where not given
 */
export interface RendererSettings {
  readonly processes?: number
  readonly timeoutInMs?: number
  readonly waiting?: number
  readonly idleInMs?: number
}

/** A document longer than this is no document of this house; 20,000 characters of narrative are far below. */
const largestDocumentInCharacters = 2_000_000

interface Waiting {
  readonly order: RenderOrder
  readonly done: (bytes: Uint8Array) => void
  readonly failed: (failure: unknown) => void
}

/** Opens the pool; processes start with the first document. */
export function openDocumentRenderer(settings: RendererSettings = {}): DocumentRenderer {
  const { processes = 1, timeoutInMs = 15_000, waiting = 100, idleInMs = 300_000 } = settings
  const seats = Array.from({ length: processes }, () => new RenderSeat())
  const free = [...seats]
  const queue: Waiting[] = []
  let lastId = 0
  let isClosed = false
  let idle: NodeJS.Timeout | undefined

  function enqueue(rendering: Rendering, document: OfficialDocument, options: RenderOptions) {
    if (isClosed) throw new RenderFailure('closed', 'the renderer is closed')
    if (queue.length >= waiting) throw new RenderFailure('busy', 'too many documents are waiting')
    if (JSON.stringify(document).length > largestDocumentInCharacters) {
      throw new RenderFailure('too-large', 'the document is too long')
    }
    const order = {
      id: ++lastId,
      rendering,
      document,
      strokes: options.strokes ?? {},
      madeAtSeconds: madeAt(document),
    }
    return new Promise<Uint8Array>((done, failed) => {
      queue.push({ order, done, failed })
      serve()
    })
  }

  function serve(): void {
    clearTimeout(idle)
    if (free.length === seats.length && queue.length === 0) {
      idle = setTimeout(stopAll, idleInMs).unref()
      return
    }
    const next = free.length > 0 ? queue.shift() : undefined
    const seat = next && free.pop()
    if (next === undefined || seat === undefined) return
    seat
      .render(next.order, timeoutInMs)
      .then(next.done, next.failed)
      .finally(() => {
        free.push(seat)
        serve()
      })
    serve()
  }

  function stopAll(): void {
    for (const seat of seats) seat.stop()
  }

  return {
    renderPdf: async (document, options = {}) => enqueue('pdf', document, options),
    renderWord: async (document, options = {}) => enqueue('word', document, options),
    close() {
      isClosed = true
      clearTimeout(idle)
      for (const one of queue.splice(0)) one.failed(new RenderFailure('closed', 'the renderer is closed'))
      stopAll()
    },
  }
}

/** The document's own day, so that the same document makes the same file; an undated form takes the moment. */
function madeAt(document: OfficialDocument): number {
  const day = document.day === undefined ? Number.NaN : Date.parse(`${document.day}T00:00:00Z`)
  return Math.floor((Number.isNaN(day) ? Date.now() : day) / 1000)
}
