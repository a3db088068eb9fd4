import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net'

/** A relay between the server and its database whose line can be cut and mended: a network that fails. */
export interface CuttableLine {
  readonly port: number
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function layLine(to: NetConnectOpts): Promise<CuttableLine> {
  const open = new Set<Socket>()
  let isCut = false
  const relay = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(to)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => open.delete(one) && other.destroy())
      one.pipe(other)
    }
    return undefined
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const address = relay.address()
  if (typeof address !== 'object' || address === null) throw new Error('the relay has no port')
  const cut = () => {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  return {
    port: address.port,
    cut,
    mend: () => (isCut = false),
    close: () => {
      cut()
      return new Promise((resolve) => relay.close(() => resolve()))
    },
  }
}
