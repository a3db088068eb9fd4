export { type ArrivedRecording, addRecording, fateOfFile } from './add-recording.ts'
export { openDuties, recount, retentionOfDuty } from './case-duties.ts'
export {
  holdRecordings,
  noteContentState,
  noteCustody,
  recordingNeeds,
  removeRecording,
} from './custody.ts'
export { noteLook } from './describe-recording.ts'
export { type DutyTold, dutiesTold } from './duties-told.ts'
export { type FiledRecording, filedRecordings, noteExported } from './filed-recordings.ts'
export { recordingProblems } from './problems.ts'
export { isAskedFor } from './requests.ts'
export { recordingReaders } from './rights.ts'
export { recordingRoutes } from './routes.ts'
