/** The agencies of an invented district: code, name, other names, group. Order in the list is protocol order. */
export interface SampleAgency {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly group: string;
}

const OFFICES = 'Các phòng, đơn vị';
const COMMUNES = 'UBND các xã, thị trấn';

function office(code: string, name: string, ...aliases: string[]): SampleAgency {
  return { code, name, aliases, group: OFFICES };
}

function commune(code: string, name: string, ...aliases: string[]): SampleAgency {
  return { code, name: `UBND ${name}`, aliases: [`Ủy ban nhân dân ${name}`, ...aliases], group: COMMUNES };
}

export const SAMPLE_AGENCIES: readonly SampleAgency[] = [
  office('VP', 'Văn phòng HĐND và UBND huyện', 'Văn phòng HĐND&UBND huyện', 'Văn phòng UBND huyện'),
  office('PNV', 'Phòng Nội vụ'),
  office('PTP', 'Phòng Tư pháp'),
  office('PTCKH', 'Phòng Tài chính - Kế hoạch', 'Phòng TC-KH'),
  office('PVHTT', 'Phòng Văn hóa - Thông tin', 'Phòng VHTT'),
  office('PGDDT', 'Phòng Giáo dục và Đào tạo', 'Phòng GD&ĐT'),
  office('PLDXH', 'Phòng Lao động - Thương binh và Xã hội', 'Phòng LĐ-TB&XH'),
  office('PTNMT', 'Phòng Tài nguyên và Môi trường', 'Phòng TN&MT'),
  office('TTH', 'Thanh tra huyện'),
  office('TTVH', 'Trung tâm Văn hóa, Thể thao và Truyền thanh', 'Trung tâm VH-TT-TT'),
  commune('TT01', 'thị trấn Lam Khê'),
  commune('TT02', 'thị trấn Phố Gió'),
  commune('X01', 'xã Suối Mây'),
  commune('X02', 'xã Bến Trăng'),
  commune('X03', 'xã Đồng Sương'),
  commune('X04', 'xã Đồi Hòa'),
  commune('X05', 'xã Hồ Lau'),
  commune('X06', 'xã Nương Chè'),
  commune('X07', 'xã Rừng Phong'),
  commune('X08', 'xã Sông Mơ'),
  commune('X09', 'xã Thác Nhạn'),
  commune('X10', 'xã Vườn Quế'),
  commune('X11', 'xã Đá Xanh'),
  commune('X12', 'xã Bãi Dâu'),
];

const HEADERS = ['Mã', 'Tên cơ quan', 'Tên gọi khác', 'Nhóm', 'Thứ tự'];

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, UTF-8 without a byte order mark; other names are parted by ';'. */
export function agenciesCsv(): string {
  const rows = SAMPLE_AGENCIES.map(({ code, name, aliases, group }, i) => [
    code,
    name,
    aliases.join(';'),
    group,
    String(i + 1),
  ]);
  return [HEADERS, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('');
}
