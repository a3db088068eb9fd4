export { ActDrawer } from './act-drawer.tsx'
export { ActForm } from './act-form.tsx'
export {
  DeskCheck,
  DeskChoice,
  DeskDay,
  DeskLines,
  DeskMoment,
  DeskMoney,
  DeskNumber,
  DeskSelect,
  DeskText,
  DeskYesNo,
} from './desk-fields.tsx'
export { type Branch, DeskTree, TreePicker } from './desk-tree.tsx'
export { DeskSheet, useFileTrial } from './file-trial.tsx'
export { type Closing, OperationForm } from './operation-form.tsx'
