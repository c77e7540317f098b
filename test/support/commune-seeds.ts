import { folderOf } from './seeds-folder.js';

const PROVINCES =
  'unit_id,era,code,name_vi,full_name_vi,full_name_en,slug,type,region_vi,region_en,valid_from,valid_to,aliases,iso_3166_2,wikidata_id';
const COMMUNES = 'era,code,name_vi,name_en,type,district_code,province_code,valid_from,valid_to,aliases,first_missing';

/** Seeds of one province and so many communes; 6,500 do not go into one transaction. */
export function communeSeeds(count: number, name = 'Xã'): string {
  const rows = Array.from(
    { length: count },
    (_, place) => `34,${String(place).padStart(5, '0')},${name},Commune,xa,,15,2025-07-01,,,`,
  );
  return folderOf({
    'reference/provinces.csv': `${PROVINCES}\nVN34-15,34,15,Lào Cai,Tỉnh Lào Cai,Lao Cai,lao_cai,tinh,,,2025-07-01,,,,\n`,
    'reference/communes.csv': `${COMMUNES}\n${rows.join('\n')}\n`,
    'sources/reference.yaml':
      'sources:\n  - {id: source:ref-provinces, name: P}\n  - {id: source:ref-communes, name: C}\n',
  });
}
