import type { Answer } from '#platform/web/api-client/index.ts'
import type { listMachineClients } from '../contract.ts'

export type MachineClient = Answer<typeof listMachineClients>['clients'][number]
