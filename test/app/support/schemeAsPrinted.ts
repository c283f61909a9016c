/** The scheme of schemeFiles, as a person reads it. */
export const schemeAsPrinted = {
  number: '15/QĐ-UBND',
  date: '2026-01-05',
  title: 'BỘ TIÊU CHÍ CHẤM ĐIỂM CÔNG TÁC DÂN VẬN NĂM 2026',
  year: 2026,
  max: '100',
  groups: ['UBND các xã, phường', 'Các phòng'],
  criteria: [
    { code: 'I', parent: null, kind: null, max: '40' },
    { code: 'I.1', parent: 'I', kind: 'manual', max: '15.5', evidence: true, appraiser: 'Phòng Nội vụ' },
    { code: 'I.2', parent: 'I', kind: 'manual', max: '24.5', appraiser: 'Thanh tra huyện' },
    { code: 'II', parent: null, kind: null, max: '60' },
    { code: 'II.1', parent: 'II', kind: 'manual', max: '60', evidence: true, appraiser: 'Phòng Nội vụ' },
  ],
  classes: [
    { name: 'Tốt', from: '90', includesFrom: true },
    { name: 'Khá', from: '70', includesFrom: true },
    { name: 'Trung bình', from: '0', includesFrom: true },
  ],
} as const;
