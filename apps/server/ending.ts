/** Why the process is to end, and the code that its supervisor reads. */
export interface Ending {
  readonly why: string
  readonly code: number
}

/** Heard from the first moment on: a Ctrl-C during the first start must not leave a PostgreSQL behind. */
export class EndingWatch {
  readonly #asked = Promise.withResolvers<Ending>()
  #isAsked = false

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => this.ask({ why: signal, code: 0 }))
    }
  }

  get asked(): Promise<Ending> {
    return this.#asked.promise
  }

  /** The first reason counts; a hurried second Ctrl-C changes nothing. */
  ask(ending: Ending): void {
    this.#isAsked = true
    this.#asked.resolve(ending)
  }

  /** Called between the steps of a start. @throws EndedEarly */
  check(): void {
    if (this.#isAsked) throw new EndedEarly()
  }
}

/** Asked to end before the start was complete: nothing is wrong. */
export class EndedEarly extends Error {}

/** What was opened, closed in the opposite order. */
export class OpenParts {
  readonly #closings: (() => Promise<unknown>)[] = []

  /** @returns the part, to go on with */
  keep<Part>(part: Part, close: (part: Part) => Promise<unknown>): Part {
    this.#closings.push(() => close(part))
    return part
  }

  /** One part that fails to close never leaves the others open. @throws AggregateError with what failed */
  async close(): Promise<void> {
    const failures: unknown[] = []
    for (const close of this.#closings.splice(0).reverse()) {
      await close().catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything could be closed')
  }
}
