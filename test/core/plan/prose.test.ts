import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRegister } from '../../../src/core/agency/readRegister.ts';
import { vocabularyOf } from '../../../src/core/agency/vocabulary.ts';
import { expandPlan } from '../../../src/core/assignment/expandPlan.ts';
import { labelledFacts } from '../../../src/core/plan/prose/labels.ts';
import { readMarker } from '../../../src/core/plan/prose/marker.ts';
import { proseText } from '../../../src/core/plan/prose/paragraphs.ts';
import { readBodies } from '../../../src/core/plan/prose/bodies.ts';
import { rolesOf } from '../../../src/core/plan/prose/roles.ts';
import { headingSubject, laterSubjects, subjectOf } from '../../../src/core/plan/prose/subject.ts';
import { targetsInside, targetsOf } from '../../../src/core/plan/prose/targets.ts';
import { timePhrases } from '../../../src/core/plan/prose/times.ts';
import { zoneOf } from '../../../src/core/plan/prose/headings.ts';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { flow, grid, tableOf } from '../../support/documents.ts';
import type { AgencyMention } from '../../../src/core/agency/types.ts';
import type { Plan, PlanRow } from '../../../src/core/plan/types.ts';

const BODIES = { vocabulary: vocabularyOf([]), at: {} };

const shown = (mentions: readonly AgencyMention[]): string => mentions.map((m) => m.text).join(' | ');

/** Rows of a text table: one line a case, columns parted by '=>'. */
function cases(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('=>').map((part) => part.trim()));
}

describe('markers', () => {
  test.each(
    cases(`
      I. MỤC ĐÍCH => I => 2
      3. Tổ chức => 3 => 3
      1. 100% cán bộ => 1 => 3
      1.2. Tham mưu => 1.2 => 4
      đ) Công an tỉnh => đ => 10
      (2) Rà soát => 2 => 11
      - Xây dựng => => 13
      + Xây dựng => => 14
      A. PHẦN CHUNG => A => 1
      Phần thứ nhất => thứ nhất => 0
      Sở Nội vụ => => 12
      14/8/2023 của Chính phủ => => 12
      2025 - 2030 => => 12
    `),
  )('%s', (text, tt, rank) => {
    const marker = readMarker(text ?? '');
    expect([marker.tt, marker.rank]).toEqual([tt, Number(rank)]);
  });
});

describe('paragraphs', () => {
  const texts = (...lines: string[]): string[] => proseText(flow(...lines)).paragraphs.map((p) => p.text);

  test('what a page broke is one paragraph again', () => {
    expect(texts('Tăng cường công tác bảo', 'vệ, chăm sóc sức khỏe.')).toEqual([
      'Tăng cường công tác bảo vệ, chăm sóc sức khỏe.',
    ]);
    expect(texts('1. Thực hiện Nghị định ngày', '12', '14/8/2023 của Chính phủ.')).toHaveLength(1);
    expect(texts('- Phối hợp với Ban Dân vận của', 'Tỉnh ủy làm tốt công tác.')).toHaveLength(1);
  });

  test('a finished sentence, a heading and a number begin anew', () => {
    expect(texts('Rà soát văn bản.', 'tiếp theo')).toHaveLength(2);
    expect(texts('1. Sở Nội vụ', 'Tham mưu kế hoạch.')).toHaveLength(2);
    expect(texts('1. Sở Nội vụ', '- tham mưu kế hoạch.')).toHaveLength(2);
  });

  test('a note at the foot of a page is taken out, with its words', () => {
    const { paragraphs, looseNotes } = proseText(
      flow('- Thực hiện Nghị định ngày', '1 Quyết định số 4/QĐ-UBND;', '14/8/2023 của Chính phủ.'),
    );
    expect(paragraphs.map((p) => p.text)).toEqual(['- Thực hiện Nghị định ngày 14/8/2023 của Chính phủ.']);
    expect(looseNotes.map((p) => p.text)).toEqual(['1 Quyết định số 4/QĐ-UBND;']);
  });
});

describe('bodies', () => {
  test.each(
    cases(`
      Văn phòng Ủy ban nhân dân tỉnh => Văn phòng Ủy ban nhân dân tỉnh
      Sở Văn hóa, Thể thao và Du lịch => Sở Văn hóa, Thể thao và Du lịch
      Các sở, ban, ngành; UBND các xã, phường => Các sở, ban, ngành | UBND các xã, phường
      Trường Chính trị tỉnh và trung tâm chính trị các huyện, thị, thành phố => Trường Chính trị tỉnh | trung tâm chính trị các huyện, thị, thành phố
      Thủ trưởng các sở, Chủ tịch UBND các xã => các sở | UBND các xã
      các cơ quan, tổ chức, đơn vị có liên quan => các cơ quan, tổ chức, đơn vị có liên quan
    `),
  )('%s', (text, expected) => {
    expect(shown(readBodies(text ?? '', BODIES)?.mentions ?? [])).toBe(expected);
  });

  test.each(
    cases(`
      UBND xã phun thuốc => UBND xã phun thuốc
      Sở Nội vụ đóng dấu => Sở Nội vụ đóng dấu
      Sở Giáo dục và đào tạo =>
      Bộ Chỉ huy Quân sự tỉnh =>
      Ủy ban Mặt trận Tổ quốc Việt Nam xã =>
      Ban Tuyên giáo và Dân vận cùng cấp =>
    `),
  )('%s: a tail that no name has is flagged', (text, flagged) => {
    const issues = readBodies(text ?? '', BODIES)?.issues ?? [];
    expect(issues.map((i) => i.params['text']).join()).toBe(flagged);
  });

  test.each([
    'Ban hành quy chế phối hợp',
    'Báo cáo kết quả',
    'Hướng dẫn các xã, phường',
    'Kiểm tra các xã, thị trấn',
    'Tổ chức cho các cơ quan, đơn vị',
    'Phòng, chống tham nhũng',
    'Đoàn kết nội bộ',
    'Hội nghị tổng kết',
    'Các nhiệm vụ khác',
    'Ủy ban nhân dân các cấp các giải pháp',
    'Sở Nội vụ tiếp tục',
    'Mục đích',
    '',
  ])('%j names nobody', (text) => {
    expect(readBodies(text, BODIES)).toBeNull();
  });
});

describe('who acts', () => {
  test.each(
    cases(`
      Sở Y tế: Hướng dẫn tuyến xã. => Sở Y tế => Hướng dẫn tuyến xã.
      Các cơ quan, tổ chức, đơn vị, địa phương tổ chức thực hiện => Các cơ quan, tổ chức, đơn vị, địa phương => tổ chức thực hiện
      UBND xã nghiệm thu công trình => UBND xã => nghiệm thu công trình
      Sở Nội vụ đối chiếu số liệu => Sở Nội vụ => đối chiếu số liệu
      Giao Sở Tài chính chủ trì bố trí kinh phí => Sở Tài chính => chủ trì bố trí kinh phí
      Đề nghị các cơ quan tham mưu, giúp việc Tỉnh ủy, Hội đồng nhân dân các cấp tăng cường giám sát => các cơ quan tham mưu, giúp việc Tỉnh ủy | Hội đồng nhân dân các cấp => tăng cường giám sát
      Sở Công Thương, cơ quan thường trực Ban chỉ đạo, chủ trì tham mưu => Sở Công Thương => chủ trì tham mưu
      Căn cứ Kế hoạch này, Thủ trưởng các sở, ban, ngành có trách nhiệm: => các sở, ban, ngành => có trách nhiệm:
    `),
  )('%s', (text, who, what) => {
    const subject = subjectOf(text ?? '', BODIES);
    expect([shown(subject?.mentions ?? []), subject?.predicate]).toEqual([who, what]);
  });

  test.each([
    'Theo dõi tình hình, kịp thời đề xuất Ủy ban nhân dân các cấp các giải pháp xử lý.',
    'Trong những năm qua, công tác của cơ quan, đơn vị, địa phương tiếp tục được đổi mới:',
    'Ban hành các quy định đối với công chức, thực hiện nghiêm kỷ luật.',
    'Tổ chức thực hiện tốt Luật Thực hiện dân chủ ở cơ sở.',
  ])('nobody in %j', (text) => {
    expect(subjectOf(text, BODIES)).toBeNull();
  });

  test('a body that may belong to the words before it is only implied', () => {
    const subject = subjectOf('Căn cứ ý kiến của Sở Nội vụ, Sở Tài chính cân đối kinh phí.', BODIES);
    expect([shown(subject?.mentions ?? []), subject?.implied]).toEqual(['Sở Tài chính', true]);
  });

  test('headings name bodies, or imply who acts', () => {
    const of = (text: string): unknown => {
      const subject = headingSubject(text, BODIES);
      return subject === null ? null : [shown(subject.mentions), subject.implied];
    };
    expect(of('Sở Tư pháp')).toEqual(['Sở Tư pháp', false]);
    expect(of('Đối với các sở, ban, ngành:')).toEqual(['các sở, ban, ngành', false]);
    expect(of('Trách nhiệm của Thanh tra tỉnh')).toEqual(['Thanh tra tỉnh', false]);
    expect(of('Công tác dân vận của lực lượng vũ trang')).toEqual(['lực lượng vũ trang', true]);
    expect(of('Công tác dân vận trong đồng bào có đạo')).toBeNull();
    expect(of('Tiếp tục nâng cao hiệu quả công tác dân vận của các cơ quan, đơn vị')).toBeNull();
  });

  test('later sentences name those who act', () => {
    const text =
      'Phân công cán bộ phụ trách. Theo đó, Chủ tịch UBND các cấp phụ trách; các cơ quan trực thuộc phân công 01 người.';
    expect(shown(laterSubjects(text, BODIES)?.mentions ?? [])).toBe('UBND các cấp | các cơ quan trực thuộc');
    expect(laterSubjects('Rà soát văn bản. Kịp thời xử lý.', BODIES)).toBeNull();
  });
});

describe('roles', () => {
  const agency = readBodies('Sở Nội vụ', BODIES)?.mentions ?? [];
  const roles = (text: string): string[] => {
    const { leads, coordinating, issues } = rolesOf(agency, text, BODIES);
    return [shown(leads), shown(coordinating), issues.map((i) => i.code).join()];
  };

  test.each(
    cases(`
      Chủ trì, phối hợp với các sở liên quan tham mưu => Sở Nội vụ => các sở liên quan =>
      chủ trì phối hợp các cơ quan, đơn vị liên quan rà soát => Sở Nội vụ => các cơ quan, đơn vị liên quan =>
      Chủ động phối hợp với Công an tỉnh nắm tình hình => Sở Nội vụ => Công an tỉnh =>
      Căn cứ nhiệm vụ được giao, chủ trì phối hợp với Sở Y tế, Sở Tư pháp tổ chức tập huấn => Sở Nội vụ => Sở Y tế | Sở Tư pháp =>
      Phối hợp với Sở Tài chính thẩm định dự toán => Sở Tài chính => Sở Nội vụ => prose.leadImplied
      có trách nhiệm phối hợp chặt chẽ với Sở Tài chính thẩm định => Sở Tài chính => Sở Nội vụ => prose.leadImplied
      Phối hợp với các ngành liên quan, UBND các xã tổ chức tập huấn => => Sở Nội vụ => prose.leadUnsettled
      Phối hợp với Ban Dân vận cùng cấp kiểm tra => => Sở Nội vụ => prose.leadUnsettled
      Phối hợp tuyên truyền, vận động Nhân dân => Sở Nội vụ => =>
      Tham mưu kế hoạch; phối hợp với Sở Y tế kiểm tra => Sở Nội vụ => Sở Y tế =>
      Theo dõi, đôn đốc. Chủ động phối hợp với Sở Y tế, Thanh tra tỉnh tổng hợp => Sở Nội vụ => Sở Y tế | Thanh tra tỉnh =>
      Xây dựng chương trình và phối hợp chặt chẽ với Trường Chính trị tỉnh mở lớp => Sở Nội vụ => Trường Chính trị tỉnh =>
      Tổ chức tập huấn; phối hợp Hội Nông dân tỉnh, Tỉnh đoàn vận động hội viên => Sở Nội vụ => Hội Nông dân tỉnh | Tỉnh đoàn =>
      Tổ chức tập huấn; phối hợp tuyên truyền tại cơ sở => Sở Nội vụ => =>
      Tổ chức tập huấn (phối hợp với Sở Tư pháp) trong quý II => Sở Nội vụ => Sở Tư pháp =>
      Hướng dẫn các xã; chủ trì, phối hợp với Sở Tài chính thanh toán => Sở Nội vụ => Sở Tài chính =>
      Chủ trì, phối hợp với Sở Y tế kiểm tra; phối hợp với Sở Y tế, Sở Tư pháp báo cáo => Sở Nội vụ => Sở Y tế | Sở Tư pháp =>
      chủ trì; các sở, ban, ngành liên quan phối hợp thực hiện => Sở Nội vụ => các sở, ban, ngành liên quan =>
      cùng với Sở Xây dựng rà soát => Sở Nội vụ => Sở Xây dựng => prose.partnersImplied
      Chỉ đạo các phòng rà soát, phối hợp với Công an tỉnh nắm tình hình => Sở Nội vụ => Công an tỉnh => prose.partnersImplied
      Rà soát thủ tục; phối hợp với Sở gì đó chưa rõ làm => Sở Nội vụ => => prose.partnersUnread
      Nâng cao hiệu quả công tác phối hợp với Ủy ban MTTQ tỉnh => Sở Nội vụ => =>
      Rà soát, phối hợp với việc sửa đổi quy trình => Sở Nội vụ => =>
      Theo dõi; cùng với đó tăng cường kiểm tra => Sở Nội vụ => =>
      Chủ trì, phối hợp với giới trí thức làm tốt công tác => Sở Nội vụ => => prose.partnersUnread
    `),
  )('%s', (text, ...expected) => {
    expect(roles(text ?? '')).toEqual(expected);
  });

  test('without agencies nobody leads', () => {
    expect(rolesOf([], 'Phối hợp với Sở Y tế kiểm tra', BODIES)).toMatchObject({
      leads: [],
      coordinating: [],
    });
  });
});

describe('times', () => {
  test.each(
    cases(`
      gửi hồ sơ về Sở Nội vụ trước ngày 15/11/2025. => trước ngày 15/11/2025
      gửi kế hoạch chậm nhất 28/3/2025. => chậm nhất 28/3/2025
      triển khai nghiêm túc (Hoàn thành trong tháng 4/2022). => Hoàn thành trong tháng 4/2022
      tổ chức từ ngày 01/3/2026 đến hết ngày 30/4/2026 => từ ngày 01/3/2026 đến hết ngày 30/4/2026
      tổng kết vào tháng 12; sơ kết trong quý II/2026 => vào tháng 12 | trong quý II/2026
      theo Quyết định số 12/QĐ-UBND ngày 05/01/2025 =>
      giai đoạn I: từ năm 2021 đến năm 2025, định hướng đến năm 2030 =>
      các văn bản được ban hành trước ngày 01/7/2025 =>
    `),
  )('%s', (text, expected) => {
    expect(
      timePhrases(text ?? '')
        .map((t) => t.text)
        .join(' | '),
    ).toBe(expected);
  });
});

describe('targets', () => {
  test.each(
    cases(`
      Phấn đấu trên 90% cơ quan được xếp loại Tốt => > 90 %
      100% cán bộ; 100% các xã => = 100 % | = 100 %
      Từ 95,5% trở lên người dân hài lòng => >= 95.5 %
      ít nhất 02 mô hình; không quá 5% đơn thư => >= 2 mô hình | <= 5 %
      dưới 1% vụ việc theo Luật số 10/2022/QH15 ngày 10/11/2022 => < 1 %
      Nâng cao chỉ số so với năm 2024 => null null
    `),
  )('%s', (text, expected) => {
    const found = targetsOf(text ?? '', {});
    expect(found.map((t) => `${t.op} ${t.value} ${t.unit}`.trim()).join(' | ')).toBe(expected);
  });

  test('inside a task only what is aimed at counts', () => {
    expect(targetsInside('Phấn đấu đạt trên 80% hộ. Năm trước đã có 70% hộ.', {})).toHaveLength(1);
    expect(targetsInside('Rà soát 100% văn bản.', {})).toEqual([]);
  });
});

describe('headings and labels', () => {
  test.each(
    cases(`
      MỤC ĐÍCH, YÊU CẦU => other
      Yêu cầu => other
      Kinh phí thực hiện => other
      MỘT SỐ CHỈ TIÊU CỤ THỂ NĂM 2026 => targets
      Mục tiêu => targets
      Chế độ thông tin, báo cáo => reporting
      NHIỆM VỤ, GIẢI PHÁP => tasks
      Mục tiêu, nhiệm vụ => targets
      Sở Nội vụ => null
    `),
  )('%s', (text, zone) => {
    expect(String(zoneOf(text ?? ''))).toBe(zone);
  });

  test('labels are told from words in a sentence', () => {
    const { facts, start } = labelledFacts('Cơ quan chủ trì: Sở Nội vụ. Thời gian: Quý I/2026.') ?? {};
    expect([facts, start]).toEqual([
      { leads: 'Sở Nội vụ', coordinating: '', time: 'Quý I/2026', product: '' },
      0,
    ]);
    expect(labelledFacts('Giao đơn vị chủ trì tham mưu: kế hoạch')).toBeNull();
    expect(labelledFacts('Rà soát thủ tục (Đơn vị chủ trì: Sở Tư pháp)')?.facts.leads).toBe('Sở Tư pháp');
  });
});

const PLAN = `
Số: 45/KH-UBND
Bình An, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Công tác dân vận chính quyền năm 2026
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Nâng cao hiệu quả công tác dân vận.
2. Chỉ tiêu
- Ít nhất 80% cơ quan có mô hình.
II. NHIỆM VỤ
1. Tổ chức hội nghị quán triệt các văn bản.
- Cơ quan chủ trì: Sở Nội vụ.
- Cơ quan phối hợp: Các sở, ban, ngành.
- Thời gian thực hiện: Quý I/2026.
2. Ban hành quy chế phối hợp.
4. Sở Tư pháp chủ trì, phối hợp với Sở Y tế rà soát văn bản; hoàn thành trước ngày 30/6/2026.
III. TỔ CHỨC THỰC HIỆN
Thủ trưởng các cơ quan, đơn vị có trách nhiệm thực hiện các nhiệm vụ sau:
1. Sở Nội vụ
Theo dõi việc thực hiện Kế hoạch.
Phối hợp với các ngành, UBND các xã tổ chức kiểm tra.
Chủ trì chấm điểm các cơ quan trước ngày 15/12/2026.
2. Thanh tra tỉnh
- Phối hợp với Sở Nội vụ chấm điểm đối với các tiêu chí liên quan đến tiếp công dân.
3. Lữ đoàn 101
- Tuyên truyền trong đơn vị.
4. Sở Y tế
Các cơ quan, đơn vị báo cáo kết quả 6 tháng trước ngày 10/6/2026, báo cáo năm trước ngày 05/12/2026 và báo cáo đột xuất.
(Nhiệm vụ cụ thể tại Phụ lục kèm theo)
Trên đây là Kế hoạch năm 2026./.
Nơi nhận:
- Như trên.
PHỤ LỤC
DANH MỤC NHIỆM VỤ
`;

function planOf(text: string): { plan: Plan; codes: string[] } {
  const { value, issues } = readPlan(flow(...text.trim().split('\n')));
  if (value === null) throw new Error('no plan');
  return { plan: value, codes: issues.map((i) => i.code) };
}

const line = (row: PlanRow): string =>
  [
    row.path,
    row.parent,
    row.kind,
    shown(row.leads),
    shown(row.coordinating),
    row.deadline?.due ?? '',
    row.issues.map((i) => i.code).join(),
  ].join(' / ');

describe('a whole plan', () => {
  const { plan, codes } = planOf(PLAN);

  test('rows with their places, roles and times', () => {
    expect(plan.mode).toBe('prose');
    expect(plan.rows.map(line)).toEqual([
      'II /  / section /  /  /  / ',
      'II.1 / II / task / Sở Nội vụ / Các sở, ban, ngành / 2026-03-31 / ',
      'II.2 / II / task /  /  /  / ',
      'II.4 / II / task / Sở Tư pháp / Sở Y tế / 2026-06-30 / row.numberGap',
      'III /  / section /  /  /  / ',
      'III.1 / III / group / Sở Nội vụ /  /  / ',
      'III.1.(1) / III.1 / task / Sở Nội vụ /  /  / ',
      'III.1.(2) / III.1 / task /  / Sở Nội vụ /  / prose.leadUnsettled',
      'III.1.(3) / III.1 / task / Sở Nội vụ /  / 2026-12-15 / ',
      'III.2 / III / group / Thanh tra tỉnh /  /  / ',
      'III.2.(1) / III.2 / task / Sở Nội vụ / Thanh tra tỉnh /  / prose.leadImplied',
      'III.3 / III / group /  /  /  / ',
      'III.3.(1) / III.3 / task /  /  /  / prose.subjectUnread,prose.noLead',
    ]);
  });

  test('the title is the whole paragraph, the words of the role with it', () => {
    expect(plan.rows.find((r) => r.path === 'II.4')?.title).toBe(
      'Sở Tư pháp chủ trì, phối hợp với Sở Y tế rà soát văn bản; hoàn thành trước ngày 30/6/2026.',
    );
  });

  test('targets, rounds and appraisers', () => {
    expect(plan.targets.map(({ op, value, unit }) => [op, value, unit])).toEqual([['>=', 80, '%']]);
    expect(plan.reporting.map((r) => [r.name, r.due])).toEqual([
      ['6 tháng', '2026-06-10'],
      ['năm', '2026-12-05'],
      ['đột xuất', null],
    ]);
    expect(plan.appraisers?.map(({ agency, criteria }) => [agency, criteria])).toEqual([
      ['Sở Nội vụ', null],
      ['Thanh tra tỉnh', 'tiếp công dân'],
    ]);
  });

  test('what is missing or left out is said', () => {
    expect(codes).toEqual(['plan.appendixMissing', 'prose.sectionSkipped', 'prose.leadsOpen']);
  });

  test('a heading with nothing under it is said', () => {
    expect(
      planOf(PLAN.replace('Các cơ quan, đơn vị báo cáo', '5. Các cơ quan, đơn vị báo cáo')).codes,
    ).toContain('prose.headingEmpty');
  });

  test('a text that breaks off is said, an appendix that is there is not missing', () => {
    const cut = PLAN.replace(/Trên đây[^]*/u, '[...]');
    expect(planOf(cut).codes).toContain('plan.textCut');
    expect(planOf(`${PLAN}1. Mô hình thứ nhất.\n`).codes).toContain('plan.appendixUnread');
  });

  test('the lead that the plan leaves open is one question, and its answer the assignment', () => {
    const { value: register } = readRegister(
      grid(tableOf('Mã|Tên cơ quan|Nhóm\nSNV|Sở Nội vụ|Sở\nX1|UBND xã An Bình|UBND các xã')),
    );
    if (register === null) throw new Error('no register');
    const row = plan.rows.find((r) => r.path === 'III.1.(2)');
    const tasks = row === undefined ? [] : [{ code: 'NV0005', ...row }];
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    const open = expandPlan(tasks, register, [], digest, null);
    expect(open.questions.map((q) => [q.kind, q.about.field, q.read])).toEqual([
      ['task.lead', 'leads', 'các ngành; UBND các xã'],
    ]);
    expect(open.questions[0]?.options.map((o) => o.key)).toEqual(['X1', 'members', 'none']);
    const decisions = [{ id: open.questions[0]?.id ?? '', choice: 'X1' }];
    const settled = expandPlan(tasks, register, decisions, digest, null);
    expect(settled.questions).toEqual([]);
    expect(settled.assignments.map((a) => [a.agency, a.role])).toEqual([
      ['X1', 'lead'],
      ['SNV', 'coordinator'],
    ]);
  });
});

describe('what always holds', () => {
  const WORDS = [
    'I. NHIỆM VỤ',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Sở Nội vụ',
    '2. Các sở, ban, ngành; UBND các xã',
    'a) Thanh tra tỉnh: kiểm tra công vụ.',
    '- Phối hợp với Sở Y tế tuyên truyền.',
    '- Chủ trì, phối hợp với các ngành tổ chức hội nghị.',
    'Trên cơ sở Kế hoạch, các sở có trách nhiệm:',
    'Tham mưu kế hoạch trước ngày 15/3/2026.',
    'Cơ quan chủ trì: Sở Tư pháp.',
    'tiếp theo của đoạn trên,',
    '(1) ...',
    '[...]',
    'PHỤ LỤC',
    'Nơi nhận:',
    '- ',
    '1.',
    '100%',
  ];

  test('any order of lines gives rows whose parents stand before them and tasks that are settled, flagged or told to be open', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }), (lines) => {
        const document = flow('KẾ HOẠCH NĂM 2026', ...lines, ...Array.from({ length: 8 }, () => 'Lời kết.'));
        const { value, issues } = readPlan(document);
        const rows = value?.rows ?? [];
        const told = issues.find(({ code }) => code === 'prose.leadsOpen')?.params['paths'] ?? '';
        const open = String(told).split(', ');
        rows.forEach((row, index) => {
          const before = rows.slice(0, index).map((r) => r.path);
          expect(row.parent === null || before.includes(row.parent)).toBe(true);
          expect(row.title).not.toBe('');
          if (row.kind === 'task' && row.leads.length === 0)
            expect(row.issues.some((i) => i.field === 'leads') || open.includes(row.path)).toBe(true);
        });
        expect(rows.map((r) => r.id)).toEqual(rows.map((_, i) => `r${i + 1}`));
        expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
      }),
      { seed: 20260305, numRuns: 300 },
    );
  });
});
