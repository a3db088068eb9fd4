import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { RenderFailure } from './render-failure.ts'
import type { RenderAnswer, RenderOrder } from './render-order.ts'

const renderProgram = fileURLToPath(new URL('./render-process.ts', import.meta.url))

/** Reading only: no writing, no processes, no threads; the addon is the typesetter. */
const execArgv = [
  '--permission',
  '--allow-fs-read=*',
  '--allow-addons',
  '--max-old-space-size=256',
  '--disable-warning=SecurityWarning',
]

/** One seat in the pool: a render process that is started when needed and replaced when it dies or hangs. */
export class RenderSeat {
  readonly #program: string
  #child: ChildProcess | undefined
  #settle: ((answer: RenderAnswer | RenderFailure) => void) | undefined

  constructor(program = renderProgram) {
    this.#program = program
  }

  /** Renders one order; one at a time. @throws RenderFailure */
  async render(order: RenderOrder, timeoutInMs: number): Promise<Uint8Array> {
    const child = this.#running()
    child.ref()
    const answer = await new Promise<RenderAnswer | RenderFailure>((settle) => {
      const timer = setTimeout(() => this.stop(tooLong()), timeoutInMs)
      this.#settle = (result) => {
        clearTimeout(timer)
        settle(result)
      }
      child.send(order, (error) => error && this.#lost(child))
    })
    this.#settle = undefined
    // An idle render process must not keep the server from ending.
    this.#child?.unref()
    this.#child?.channel?.unref()
    if (answer instanceof RenderFailure) throw answer
    if ('failure' in answer) throw new RenderFailure('refused', answer.failure)
    return answer.bytes
  }

  /** Ends the process and frees its memory; the next order starts another. */
  stop(why = new RenderFailure('closed', 'the render process was ended')): void {
    const child = this.#child
    this.#child = undefined
    child?.kill('SIGKILL')
    this.#settle?.(why)
  }

  #running(): ChildProcess {
    if (this.#child?.connected) return this.#child
    // The environment stays behind: it holds the secrets of the server.
    const child = fork(this.#program, [], { execArgv, env: {}, serialization: 'advanced', stdio: 'ignore' })
    child.on('message', (answer: RenderAnswer) => this.#settle?.(answer))
    child.on('error', () => this.#lost(child))
    child.on('exit', () => this.#lost(child))
    this.#child = child
    return child
  }

  #lost(child: ChildProcess): void {
    if (this.#child !== child) return
    this.#child = undefined
    this.#settle?.(new RenderFailure('crashed', 'the render process ended before the document was made'))
  }
}

function tooLong(): RenderFailure {
  return new RenderFailure('timed-out', 'the document took too long to make')
}
