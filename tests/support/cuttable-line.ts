import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net'

/** A relay between a program and whom it asks, whose line can be held, cut and mended: a network that fails. */
export interface CuttableLine {
  /** The address by way of this line. */
  readonly url: string
  /** What is said on it is kept back until it is mended. */
  hold(): void
  /** Connections on which something is kept back, the longest first. */
  waiting(): readonly { cut(): void }[]
  /** Whoever is connected is told that it is over, and nobody gets through. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

type State = 'passes' | 'held' | 'cut'

/** @param to an address with host and port, or of a PostgreSQL with the folder of its socket in the host's place */
export async function layLine(to: string): Promise<CuttableLine> {
  const open = new Set<Connection>()
  let state: State = 'passes'
  // Without `noDelay` every second small answer would wait for 40 ms: a slow network, which is not what is tried here.
  const relay = createServer({ noDelay: true }, (near) => {
    if (state === 'cut') return near.destroy()
    const connection = new Connection(near, connect(placeOf(to)))
    open.add(connection)
    near.on('close', () => open.delete(connection))
    return state === 'held' ? connection.hold() : connection.pass()
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const address = relay.address()
  if (typeof address !== 'object' || address === null) throw new Error('the relay has no port')
  const url = new URL(to)
  url.host = `127.0.0.1:${address.port}`
  const become = (next: State, act: (connection: Connection) => void) => {
    state = next
    for (const connection of open) act(connection)
  }
  const cut = () => become('cut', (connection) => connection.cut())
  return {
    url: url.href,
    hold: () => become('held', (connection) => connection.hold()),
    waiting: () =>
      [...open].filter(({ since }) => since !== undefined).sort((a, b) => Number(a.since) - Number(b.since)),
    cut,
    mend: () => become('passes', (connection) => connection.pass()),
    close: () => {
      cut()
      return new Promise((resolve) => relay.close(() => resolve()))
    },
  }
}

class Connection {
  readonly #near: Socket
  readonly #far: Socket
  #kept: Buffer[] | undefined
  /** When the first that is kept back was said, in milliseconds. */
  since: number | undefined

  constructor(near: Socket, far: Socket) {
    this.#near = near
    this.#far = far
    far.pipe(near)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
    near.on('data', (piece) => {
      if (this.#kept === undefined) return
      this.since ??= performance.now()
      this.#kept.push(piece)
    })
  }

  hold(): void {
    this.#near.unpipe().resume()
    this.#kept = []
  }

  pass(): void {
    for (const piece of this.#kept ?? []) this.#far.write(piece)
    this.#kept = undefined
    this.since = undefined
    this.#near.pipe(this.#far)
  }

  cut(): void {
    this.#near.destroy()
    this.#far.destroy()
  }
}

function placeOf(to: string): NetConnectOpts {
  const { hostname, port } = new URL(to)
  const host = decodeURIComponent(hostname)
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port: Number(port) }
}
