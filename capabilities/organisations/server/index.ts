export { foundUnit, renameUnit } from './manage-units.ts'
export { presentPerson, presentUnit } from './present.ts'
export { organisationProblems } from './problems.ts'
export { findUnit, listPersonRows, listUnitRows, type UnitRow } from './unit.sql.ts'
