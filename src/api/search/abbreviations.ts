/**
 * What common abbreviations stand for, without accents: by these words the index finds names that are written out. Whether a name has the
 * letters of an abbreviation as initials is seen from the name alone.
 */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  attt: 'an toan thong tin',
  bca: 'bo cong an',
  bch: 'ban chap hanh',
  bcd: 'ban chi dao',
  bct: 'bo chinh tri',
  bcvt: 'buu chinh vien thong',
  btttt: 'bo thong tin truyen thong',
  btv: 'ban thuong vu',
  cds: 'chuyen doi so',
  cntt: 'cong nghe thong tin',
  cqdt: 'chinh quyen dien tu',
  csdl: 'co so du lieu',
  csdlqg: 'co so du lieu quoc gia',
  dvc: 'dich vu cong',
  dvctt: 'dich vu cong truc tuyen',
  gtvt: 'giao thong van tai',
  hdnd: 'hoi dong nhan dan',
  khcn: 'khoa hoc cong nghe',
  mttq: 'mat tran to quoc',
  nq: 'nghi quyet',
  ptth: 'phat thanh truyen hinh',
  qd: 'quyet dinh',
  stttt: 'so thong tin truyen thong',
  tp: 'thanh pho',
  tt: 'thong tin truyen thong',
  ttdt: 'thong tin dien tu',
  tttt: 'thong tin truyen thong',
  tw: 'trung uong',
  tx: 'thi xa',
  ubnd: 'uy ban nhan dan',
  vn: 'viet nam',
  vp: 'van phong',
};

/** The words an abbreviation stands for; none when it is not a common one. */
export function writtenOut(word: string): readonly string[] {
  return WRITTEN_OUT[word]?.split(' ') ?? [];
}
