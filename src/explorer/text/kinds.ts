import { type Label } from './label.js';

/** The kinds of the schema, by the name of their type. */
export const KINDS: Readonly<Record<string, Label>> = {
  Award: { vi: 'Khen thưởng', en: 'Award' },
  Circular: { vi: 'Thông tư', en: 'Circular' },
  Commune: { vi: 'Xã, phường', en: 'Commune' },
  Company: { vi: 'Doanh nghiệp', en: 'Company' },
  Decision: { vi: 'Quyết định', en: 'Decision' },
  Decree: { vi: 'Nghị định', en: 'Decree' },
  Department: { vi: 'Sở', en: 'Department' },
  Directive: { vi: 'Chỉ thị', en: 'Directive' },
  District: { vi: 'Huyện', en: 'District' },
  Event: { vi: 'Sự kiện', en: 'Event' },
  Finding: { vi: 'Điểm nghi vấn', en: 'Doubt' },
  Indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  Law: { vi: 'Luật', en: 'Law' },
  Observation: { vi: 'Số liệu', en: 'Figure' },
  OrganizationGroup: { vi: 'Nhóm tổ chức', en: 'Group of bodies' },
  OtherDocument: { vi: 'Văn bản khác', en: 'Other document' },
  Person: { vi: 'Người', en: 'Person' },
  PlaceChange: { vi: 'Thay đổi địa giới', en: 'Change of places' },
  Plan: { vi: 'Kế hoạch', en: 'Plan' },
  Platform: { vi: 'Nền tảng', en: 'Platform' },
  Post: { vi: 'Chức vụ', en: 'Post' },
  PressAgency: { vi: 'Cơ quan báo chí', en: 'Press body' },
  Programme: { vi: 'Chương trình', en: 'Programme' },
  Province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  PublicBody: { vi: 'Cơ quan, tổ chức', en: 'Public body' },
  Resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  Scheme: { vi: 'Đề án', en: 'Scheme' },
  Source: { vi: 'Nguồn', en: 'Source' },
  Target: { vi: 'Mục tiêu', en: 'Target' },
  Technology: { vi: 'Công nghệ', en: 'Technology' },
  TelecomOperator: { vi: 'Doanh nghiệp viễn thông', en: 'Telecom operator' },
  Tenure: { vi: 'Nhiệm kỳ', en: 'Tenure' },
  Unit: { vi: 'Đơn vị trực thuộc', en: 'Unit' },
  Village: { vi: 'Thôn, bản', en: 'Village' },
};

/** `OTHER_DOCUMENT`, as arguments and facets write a kind, → `OtherDocument`. */
export function typeOfKind(kind: string): string {
  return kind
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
