/**
 * A collection station as its maker would write it: it tells of the files of the body cameras that were docked, serves them
 * over HTTP, and deletes what the server says it may. `node examples/station.ts SERVER NUMBER KEY FOLDER`.
 */
import { createReadStream, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { argv } from 'node:process'

export interface StationSettings {
  readonly server: string
  readonly number: string
  readonly key: string
  /** Of one camera; files named by the time of shooting, such as `20260302081500.mp4`. */
  readonly folder: string
  readonly device: string
  readonly unitCode?: string
  readonly officer?: { readonly jybh: string; readonly jy_xm: string }
  /** What its own clock shows, in milliseconds; the clock of the machine where none is given. */
  readonly ownClock?: () => number
}

interface Answer {
  readonly code: number
  readonly message: string
  readonly svrtime?: string
  readonly data?: unknown
}

export class Station {
  readonly #settings: StationSettings
  readonly #files: Server
  readonly #now: () => number
  /** The server is the clock: how far the own one is behind it. */
  behindMs = 0

  constructor(settings: StationSettings) {
    this.#settings = settings
    this.#now = settings.ownClock ?? Date.now
    this.#files = createServer((request, response) =>
      this.#play(request.url ?? '', request.headers.range, response),
    )
  }

  /** @param port where the files are played from */
  async open(port = 0): Promise<void> {
    await new Promise<void>((listening) => this.#files.listen(port, '127.0.0.1', listening))
  }

  close(): void {
    this.#files.closeAllConnections()
    this.#files.close()
  }

  /** Alive, and what room is left; the answer sets the clock. */
  async heartbeat(): Promise<Answer> {
    const state = {
      gzz_ipdz: '127.0.0.1',
      zxzt: 1,
      qizt: 1,
      cczrl: 2e12,
      syzrl: 3e11,
      cpu: 12,
      ram: 40,
      raid_zt: 0,
      bjlx: 0,
    }
    const answer = await this.#post('/v3/wsinfo/heartbeat', { ...state, version: '1.0' })
    if (answer.svrtime !== undefined)
      this.behindMs = Date.parse(`${answer.svrtime.replace(' ', 'T')}+08:00`) - this.#now()
    return answer
  }

  /** Tells of every file that is here. */
  tellFiles(): Promise<Answer> {
    return this.tell(this.names().map((name) => this.recordOf(name)))
  }

  tell(records: readonly object[]): Promise<Answer> {
    return this.#post('/v3/fileinfo', { files: records })
  }

  names(): readonly string[] {
    return readdirSync(this.#settings.folder).sort()
  }

  recordOf(name: string): Record<string, unknown> {
    const { device, number, unitCode, officer } = this.#settings
    const path = join(this.#settings.folder, name)
    const shot = name.slice(0, 14)
    const place = this.names().indexOf(name)
    const port = (this.#files.address() as AddressInfo).port
    return {
      wjbh: `43040700${device.padStart(20, '0')}${shot}0100${shot}${String(place).padStart(4, '0')}`,
      wjbm: name,
      pssj: `${shot.slice(0, 4)}-${shot.slice(4, 6)}-${shot.slice(6, 8)} ${shot.slice(8, 10)}:${shot.slice(10, 12)}:${shot.slice(12, 14)}`,
      wjdx: statSync(path).size,
      wjlx: '01',
      wjsc: 600,
      bzlx: '0',
      jgdm: unitCode ?? '',
      cpxh: device,
      gzz_xh: number,
      wlwz: path,
      bfwz: `http://127.0.0.1:${port}/${name}`,
      ...officer,
    }
  }

  /** Deletes what the server has released, and says so. @returns the names of what was deleted */
  async deleteReleased(): Promise<readonly string[]> {
    const answer = await this.#get('/v3/can_delete_files')
    const released = (answer.data ?? []) as readonly { readonly wjbh: string; readonly wlwz: string }[]
    for (const { wlwz } of released) rmSync(join(this.#settings.folder, basename(wlwz)), { force: true })
    if (released.length > 0) await this.tellDeleted(released.map(({ wjbh }) => wjbh))
    return released.map(({ wlwz }) => basename(wlwz))
  }

  tellDeleted(numbers: readonly string[]): Promise<Answer> {
    return this.#post('/v3/notify_file_deleted', { files: numbers.map((wjbh) => ({ wjbh })) })
  }

  units(): Promise<Answer> {
    return this.#get('/v3/suborg')
  }

  users(): Promise<Answer> {
    return this.#get('/v3/users')
  }

  #play(url: string, range: string | undefined, response: import('node:http').ServerResponse): void {
    const name = this.names().find((known) => url === `/${known}`)
    if (name === undefined) {
      response.writeHead(404).end()
      return
    }
    const path = join(this.#settings.folder, name)
    const { size } = statSync(path)
    const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
    const clock = new Date(this.#now() + this.behindMs).toUTCString()
    const part = start > 0 ? { 'content-range': `bytes ${start}-${size - 1}/${size}` } : {}
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': size - start, date: clock, ...part })
    createReadStream(path, { start }).pipe(response)
  }

  #named() {
    return { domain: '43040700', gzz_xh: this.#settings.number, authkey: this.#settings.key }
  }

  async #post(path: string, message: object): Promise<Answer> {
    const answer = await fetch(this.#settings.server + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...this.#named(), ...message }),
    })
    return (await answer.json()) as Answer
  }

  async #get(path: string): Promise<Answer> {
    const answer = await fetch(`${this.#settings.server}${path}?${new URLSearchParams(this.#named())}`)
    return (await answer.json()) as Answer
  }
}

if (import.meta.main) {
  const [, , server = '', number = '', key = '', folder = '.'] = argv
  const station = new Station({ server, number, key, folder, device: 'DSJ0000001' })
  await station.open()
  const round = async () => {
    await station.heartbeat()
    process.stdout.write(`${JSON.stringify(await station.tellFiles())}\n`)
    process.stdout.write(`deleted: ${(await station.deleteReleased()).join(', ') || '-'}\n`)
  }
  await round()
  setInterval(() => void round().catch((error: Error) => process.stderr.write(`${error.message}\n`)), 60_000)
}
