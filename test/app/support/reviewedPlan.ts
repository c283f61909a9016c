/** A small plan in prose whose candidate tasks a person goes through. */
export const REVIEWED_PLAN = `KẾ HOẠCH
Công tác dân vận năm 2026
I. NHIỆM VỤ CHUNG
1. Tăng cường kỷ luật, kỷ cương hành chính.
2. Đẩy mạnh cung cấp dịch vụ công trực tuyến.
II. PHÂN CÔNG
1. Sở Nội vụ tham mưu tổ chức hội nghị sơ kết trước ngày 30/6/2026.
2. Sở Tư pháp phối hợp với Sở Nội vụ rà soát văn bản.
III. BÁO CÁO
1. Các cơ quan báo cáo năm trước ngày 05/12/2026.
Nơi nhận:
`;

export const REVIEWED_AGENCIES = 'Mã,Tên cơ quan,Nhóm\nSNV,Sở Nội vụ,Các sở\nSTP,Sở Tư pháp,Các sở\n';
