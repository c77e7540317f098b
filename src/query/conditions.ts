/** ` WHERE a AND b`, or nothing. */
export function conditionsText(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
