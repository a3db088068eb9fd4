import { rm } from 'node:fs/promises'
import { createServer, type ListenOptions } from 'node:net'
import { join } from 'node:path'

/**
 * Where the embedded server listens, and its program alone: a socket in the folder of the cluster, which nobody else may
 * enter, or a port of 127.0.0.1. A question over the socket costs half of what it costs over the port, on both sides.
 * @property host as clients name it in an address @property settings of the server
 */
export interface EmbeddedAddress {
  readonly host: string
  readonly port: number
  readonly settings: Readonly<Record<string, string | number>>
}

/** Part of the socket's name only: the folder is the cluster's own. */
const SOCKET_PORT = 5432

/** What a socket may be called, in bytes, on the system that allows the least (macOS; Linux has four more). */
const LONGEST_NAME = 103

/** @param cluster the folder, on which no server runs now */
export async function chooseAddress(cluster: string): Promise<EmbeddedAddress> {
  const name = join(cluster, `.s.PGSQL.${SOCKET_PORT}`)
  if (process.platform !== 'win32' && Buffer.byteLength(name) <= LONGEST_NAME) {
    // Left behind by a server that was killed; the number of its process may be another program's by now.
    await Promise.all([name, `${name}.lock`].map((left) => rm(left, { force: true })))
    if (await canListen({ path: name })) {
      const settings = {
        listen_addresses: '',
        unix_socket_directories: quoted(cluster),
        unix_socket_permissions: '0700',
      }
      return {
        host: encodeURIComponent(cluster),
        port: SOCKET_PORT,
        settings: { ...settings, port: SOCKET_PORT },
      }
    }
  }
  const port = await freePort()
  return {
    host: '127.0.0.1',
    port,
    settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '', port },
  }
}

/** The setting is a list of folders. */
const quoted = (folder: string) => `"${folder.replaceAll('"', '""')}"`

/** Folders that come from another system, into a container or over a network, may hold files only. */
function canListen(where: ListenOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(where, () => server.close(() => resolve(true)))
  })
}

/** Two programs may race for it in between; PostgreSQL then fails to start and says so. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(address)))
    })
  })
}
