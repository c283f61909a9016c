/** What is said before the pane can start: where the browser inside Excel, Excel itself or the connection is not enough. */
export interface OldExcelNotice {
  readonly title: string;
  /** Why, in one or two sentences. */
  readonly cause: string;
  /** What to do, one remedy a line; '{page}' is the page's address. */
  readonly steps: readonly string[];
  /** One line for a person who reads no Vietnamese. */
  readonly english: string;
}

const USE_PAGE =
  'Mở Chrome hoặc Edge bản mới, dán địa chỉ {page} rồi chọn tệp sổ (.xlsx) ở đó; trang đó làm được các việc như trong Excel.';
const UPDATE = 'Cập nhật Office lên bản 2021 trở lên hoặc Microsoft 365, rồi mở lại khung này.';
const ASK = 'Nếu vẫn vậy, báo người quản trị mạng của cơ quan và gửi kèm dòng chữ nhỏ ở cuối khung này.';

export const OLD_EXCEL_TEXTS = {
  oldBrowser: {
    title: 'Máy này chưa chạy được Sổ kế hoạch trong Excel',
    cause: 'Khung này chạy bằng trình duyệt đi kèm Excel; trình duyệt đó trên máy này đã quá cũ.',
    steps: [USE_PAGE, UPDATE],
    english: 'The browser inside this Excel is too old. Use the page in Chrome or Edge, or update Office.',
  },
  oldPage: {
    title: 'Trình duyệt này quá cũ',
    cause: 'Sổ kế hoạch cần Chrome hoặc Edge bản mới.',
    steps: ['Cài hoặc cập nhật Chrome hay Edge, rồi mở địa chỉ {page} bằng trình duyệt đó.'],
    english: 'This browser is too old. Open the page in a recent Chrome or Edge.',
  },
  oldExcel: {
    title: 'Excel trên máy này chưa đủ mới',
    cause: 'Sổ kế hoạch cần Excel 2021, Excel trong Microsoft 365 hoặc Excel trên web.',
    steps: [USE_PAGE, UPDATE],
    english: 'This Excel is too old. Use the page in Chrome or Edge, or update Office.',
  },
  notExcel: {
    title: 'Trang này dùng trong Excel',
    cause: 'Khung này đang mở trong một chương trình khác của Office.',
    steps: ['Mở Excel, rồi mở Sổ kế hoạch từ thẻ Sổ kế hoạch hoặc từ Insert (Chèn) > Add-ins (Phần bổ trợ).'],
    english: 'This pane belongs into Excel: open it there.',
  },
  noOffice: {
    title: 'Chưa nối được với Excel',
    cause: 'Không tải được thành phần kết nối của Microsoft (office.js). Mạng của cơ quan có thể đang chặn.',
    steps: ['Kiểm tra mạng rồi bấm Thử lại.', USE_PAGE, ASK],
    english: 'Office.js could not be loaded. Check the network and try again, or use the page.',
  },
  slowOffice: {
    title: 'Excel chưa trả lời',
    cause: 'Đã chờ {seconds} giây mà chưa nối được với Excel. Khung vẫn đang chờ.',
    steps: ['Nếu đang sửa dở một ô trong trang tính, bấm Enter.', 'Bấm Thử lại.', USE_PAGE, ASK],
    english: 'Excel has not answered yet; still waiting. Try again, or use the page.',
  },
  noApp: {
    title: 'Chưa tải được Sổ kế hoạch',
    cause: 'Máy chủ của cơ quan không đưa đủ các tệp của Sổ kế hoạch.',
    steps: ['Kiểm tra mạng rồi bấm Thử lại.', ASK],
    english: 'Some files of this page could not be loaded. Check the network and try again.',
  },
} as const satisfies Readonly<Record<string, OldExcelNotice>>;

export const OLD_EXCEL_BUTTONS = { retry: 'Thử lại', page: 'Mở trang Sổ kế hoạch' } as const;
