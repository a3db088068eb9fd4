export { arrange, type FileOrder, orderOf, type PlacedClass } from './arrange.ts'
export {
  type CatalogueLine,
  catalogueLines,
  catalogueOf,
  closingSheetOf,
  coverOf,
  type FileFacts,
  type ListedRecording,
  type PlainStep,
  plainStepsOf,
  recordingListOf,
} from './catalogue.ts'
export { type Manifest, type ManifestFile, plainName } from './manifest.ts'
