import { Upload } from 'tus-js-client'
import { addressOf } from '#platform/web/api-client/index.ts'

/** Small enough that a lost line costs little, large enough that asking costs nothing. */
const PIECE = 16 * 1024 * 1024
const RETRIES_IN_MS = [500, 1000, 3000, 5000, 10_000]
/** Trying again changes nothing: not allowed, not there, too large, no room. */
const FINAL: readonly number[] = [400, 401, 403, 404, 413, 415, 507]

export interface SendingEvents {
  onProgress(sent: number): void
  /** The line is gone; it goes on by itself when it is back. */
  onOffline(): void
  onDone(): void
  /** @param why a plain sentence of the server; empty where it gave none */
  onRefused(why: string): void
}

/** One file on its way, by the tus protocol, from where the server says that it is. */
export class Sending {
  readonly #upload: Upload
  readonly #goOn = () => this.start()
  #isPaused = false

  constructor(file: File, uploadId: string, events: SendingEvents) {
    this.#upload = new Upload(file, {
      uploadUrl: addressOf('/uploads/{uploadId}/content', { uploadId }, undefined),
      chunkSize: PIECE,
      retryDelays: RETRIES_IN_MS,
      storeFingerprintForResuming: false,
      onShouldRetry: (error) => !FINAL.includes(error.originalResponse?.getStatus() ?? 0),
      onProgress: (sent) => events.onProgress(sent),
      onSuccess: () => {
        this.#forget()
        events.onDone()
      },
      onError: (error) => {
        const answer = 'originalResponse' in error ? error.originalResponse : null
        if (answer !== null && FINAL.includes(answer.getStatus())) {
          this.#forget()
          events.onRefused(sentenceOf(answer.getBody()))
        } else {
          events.onOffline()
          this.#wait()
        }
      },
    })
  }

  start(): void {
    this.#isPaused = false
    this.#forget()
    this.#upload.start()
  }

  async pause(): Promise<void> {
    this.#isPaused = true
    this.#forget()
    await this.#upload.abort()
  }

  /** A phone tells when it is back; where it does not, half a minute is asked again. */
  #timer: ReturnType<typeof setTimeout> | undefined
  #wait(): void {
    if (this.#isPaused) return
    window.addEventListener('online', this.#goOn, { once: true })
    this.#timer = setTimeout(this.#goOn, 30_000)
  }

  #forget(): void {
    window.removeEventListener('online', this.#goOn)
    clearTimeout(this.#timer)
  }
}

function sentenceOf(body: string): string {
  try {
    const { title } = JSON.parse(body) as { readonly title?: unknown }
    return typeof title === 'string' ? title : ''
  } catch {
    return ''
  }
}
