import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A plan of two sections and five tasks, small enough to count by hand.
 *
 * | task   | lead          | coordinating        | obligations a round    |
 * | NV0001 | Phòng Một     | Phòng Hai           | 1 lead, 1 coordinating |
 * | NV0002 | Phòng Hai     | –                   | 1 lead                 |
 * | NV0003 | UBND các xã   | Phòng Một           | 3 lead, 1 coordinating |
 * | NV0004 | Phòng Một     | Phòng Ba            | 1 lead, 1 coordinating |
 * | NV0005 | UBND các xã   | –                   | 3 lead                 |
 *
 * 9 lead and 3 coordinating; Phòng Ba only coordinates. Forms by task row: Phòng Một NV0001, NV0003 (phối hợp),
 * NV0004; Phòng Hai NV0001 (phối hợp), NV0002; Phòng Ba NV0004 (phối hợp); each commune NV0003, NV0005.
 */
export const PLAN_TEXT = `TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
1\tTUYÊN TRUYỀN\t\t\t
1.1\tTổ chức hội nghị quán triệt kế hoạch\t15/5/2026\tPhòng Một\tPhòng Hai
1.2\tĐăng tin, bài trên trang thông tin\tCả năm 2026\tPhòng Hai\t
1.3\tXây dựng mô hình ở cơ sở\tTrong quý II/2026\tUBND các xã\tPhòng Một
2\tKIỂM TRA
2.1\tKiểm tra việc thực hiện\t30/11/2026\tPhòng Một\tPhòng Ba
2.2\tĐối thoại với Nhân dân\tCả năm 2026\tUBND các xã\t
`;

export const AGENCIES_TEXT = `Mã,Tên cơ quan,Tên gọi khác,Nhóm,Thứ tự
P1,Phòng Một,,Các phòng,1
P2,Phòng Hai,,Các phòng,2
P3,Phòng Ba,,Các phòng,3
X1,UBND xã Bình An,,UBND các xã,4
X2,UBND xã Hòa Lạc,,UBND các xã,5
X3,UBND xã Tân Phú,,UBND các xã,6
`;

export const ROUNDS = ['--round', 'lần 1=2026-06-05:before', '--round', 'lần 2=2026-12-01:before'] as const;

export interface SmallPlan {
  readonly plan: string;
  readonly agencies: string;
}

/** Writes the plan and the register into a folder. */
export async function writeSmallPlan(folder: string): Promise<SmallPlan> {
  const plan = join(folder, 'ke-hoach.tsv');
  const agencies = join(folder, 'co-quan.csv');
  await writeFile(plan, PLAN_TEXT);
  await writeFile(agencies, AGENCIES_TEXT);
  return { plan, agencies };
}
