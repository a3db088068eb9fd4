import type { AnyJob } from '#platform/server/jobs/index.ts'
import { fetchFile, fetchMissing, type StationParts } from './fetch-file.job.ts'

export type { StationParts } from './fetch-file.job.ts'
export { departmentsBut, type FateOfFile, importFolder, type ToldOfFile } from './import-folder.ts'
export { stationProblems } from './problems.ts'
export { stationRoutes } from './routes.ts'
export { serveStations } from './serve-stations.ts'

export const stationJobs = (parts: StationParts): readonly AnyJob[] => [fetchFile(parts), fetchMissing(parts)]
