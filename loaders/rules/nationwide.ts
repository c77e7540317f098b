const NATIONWIDE = /cả nước|toàn quốc|^(?:các )?tỉnh, thành phố$/i;

/** Whether a ranking is one of all provinces: so it says, or it names no other set. */
export function isNationwide(rankAmong: string | undefined): boolean {
  return rankAmong === undefined || NATIONWIDE.test(rankAmong);
}
