const FREE = -1;

/**
 * A number for each of very many ids in 16 to 40 bytes an id, where a Map of strings takes 100 and more. Ids are told apart by 64 bits of
 * a hash: among four million, two are taken for one with a chance of one in two million.
 */
export class IdTable {
  private high = new Uint32Array(1 << 12);
  private low = new Uint32Array(1 << 12);
  private values = new Float64Array(1 << 12).fill(FREE);
  private used = 0;

  get size(): number {
    return this.used;
  }

  /** The id's number; undefined: it has none. */
  get(id: string): number | undefined {
    const value = this.values[this.placeOf(...halvesOf(id))] ?? FREE;
    return value === FREE ? undefined : value;
  }

  /** @param value From 0 up to 2^53. */
  set(id: string, value: number): void {
    if (this.used * 5 > this.values.length * 3) this.grow();
    const [high, low] = halvesOf(id);
    const place = this.placeOf(high, low);
    if (this.values[place] === FREE) this.used += 1;
    this.put(place, high, low, value);
  }

  private placeOf(high: number, low: number): number {
    const mask = this.values.length - 1;
    let place = low & mask;
    while (this.values[place] !== FREE && (this.low[place] !== low || this.high[place] !== high))
      place = (place + 1) & mask;
    return place;
  }

  private put(place: number, high: number, low: number, value: number): void {
    this.high[place] = high;
    this.low[place] = low;
    this.values[place] = value;
  }

  private grow(): void {
    const { high, low, values } = this;
    this.high = new Uint32Array(2 * values.length);
    this.low = new Uint32Array(2 * values.length);
    this.values = new Float64Array(2 * values.length).fill(FREE);
    values.forEach((value, from) => {
      const [a = 0, b = 0] = [high[from], low[from]];
      if (value !== FREE) this.put(this.placeOf(a, b), a, b, value);
    });
  }
}

/** Two hashes of 32 bits (as in cyrb53, public domain): quick, well spread, not made against attackers. */
function halvesOf(id: string): readonly [number, number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let place = 0; place < id.length; place += 1) {
    const code = id.charCodeAt(place);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  const spread = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  const other = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return [spread >>> 0, other >>> 0];
}
