import { given } from '#platform/server/http/given.ts'
import type { PersonRow, UnitRow } from './unit.sql.ts'

// The rows' code columns were checked by the contract when they were written.
export function presentUnit(row: UnitRow) {
  return {
    id: row.id,
    kind: row.kind as never,
    name: row.name,
    ...given('parentId', row.parent_id),
    divisionCode: row.division_code,
    ...given('committeeKind', row.committee_kind as never),
    ...given('sector', row.sector as never),
    ...given('responsibleUnitId', row.responsible_unit_id),
    ...given('sealName', row.seal_name),
    ...given('phone', row.phone),
    ...given('office', row.office),
    validFrom: row.valid_from,
    ...given('validTo', row.valid_to),
    version: row.version,
  }
}

export function presentPerson(row: PersonRow) {
  return {
    id: row.id,
    name: row.name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    post: row.post as never,
    ...given('mediatorKind', row.mediator_kind as never),
    sectors: row.sectors as never,
    fromDay: row.from_day,
    ...given('toDay', row.to_day),
  }
}
