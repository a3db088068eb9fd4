import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/**
 * One connection that is kept open. A client of few lines, so that the bench measures the server and not itself. The
 * server hangs up on a line that rests for longer than it waits for the next question; the line then dials anew.
 */
export class HttpLine {
  readonly #port: number
  #socket: Socket
  #arrived: Buffer = Buffer.alloc(0)
  #waiting: PromiseWithResolvers<Answer> | undefined

  private constructor(port: number, socket: Socket) {
    this.#port = port
    this.#socket = socket
    this.#listen()
  }

  static async open(port: number): Promise<HttpLine> {
    return new HttpLine(port, await dial(port))
  }

  /** One question at a time: the next one waits for the answer. */
  async ask(request: Buffer): Promise<Answer> {
    if (!this.#socket.writable) await this.#dialAnew()
    const waiting = Promise.withResolvers<Answer>()
    this.#waiting = waiting
    this.#socket.write(request)
    return waiting.promise
  }

  async #dialAnew(): Promise<void> {
    this.#socket.destroy()
    this.#socket = await dial(this.#port)
    this.#arrived = Buffer.alloc(0)
    this.#listen()
  }

  #listen(): void {
    const socket = this.#socket
    socket.setNoDelay(true)
    socket.on('data', (piece: Buffer) => this.#take(piece))
    socket.on('close', () => this.#waiting?.reject(new Error('the server closed the connection')))
    socket.on('error', (error) => this.#waiting?.reject(error))
  }

  close(): void {
    this.#waiting = undefined
    this.#socket.destroy()
  }

  #take(piece: Buffer): void {
    this.#arrived = this.#arrived.length === 0 ? piece : Buffer.concat([this.#arrived, piece])
    const end = this.#arrived.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#arrived.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#arrived.length < end + 4 + length) return
    const body = this.#arrived.toString('utf8', end + 4, end + 4 + length)
    this.#arrived = this.#arrived.subarray(end + 4 + length)
    this.#waiting?.resolve({ status: Number(head.slice(9, 12)), head, body })
    this.#waiting = undefined
  }
}

function dial(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })
}

export interface Question {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
}

export function requestBytes({ method, path, headers = {}, body }: Question): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body)
  const all = {
    host: '127.0.0.1',
    ...headers,
    ...(text === '' ? {} : { 'content-type': 'application/json' }),
    'content-length': String(Buffer.byteLength(text)),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} /api/v1${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`)
}
