export { type ArrivedRecording, addRecording } from './add-recording.ts'
export { openDuties, recount } from './case-duties.ts'
export { recordingProblems } from './problems.ts'
export { recordingRoutes } from './routes.ts'
