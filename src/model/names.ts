/** `TelecomOperator` → `telecom-operator`: the first part of ids. */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

/** `TelecomOperator` → `TELECOM_OPERATOR`: values of EntityKind. */
export function screaming(name: string): string {
  return kebab(name).replaceAll('-', '_').toUpperCase();
}

/** `TelecomOperator` → `telecomOperator`: the root field for one. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `Company` → `companies`: the root field for many. */
export function plural(name: string): string {
  const one = camel(name);
  if (/[^aeiou]y$/.test(one)) return `${one.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`;
}

/** The field of which `screaming` gave the name: ISSUED_BY → issuedBy. */
export function fieldOfScreaming(fields: readonly string[], name: string): string {
  const field = fields.find((one) => screaming(one) === name);
  if (field === undefined) throw new Error(`no field is called ${name}`);
  return field;
}
