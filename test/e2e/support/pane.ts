import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
export const DIST = join(ROOT, 'dist');
const SAMPLES = join(ROOT, 'assets', 'mau');
const SHARED = join(ROOT, '..', 'shared');

export const SAMPLE = {
  plan: join(SAMPLES, 'ke-hoach-mau.docx'),
  register: join(SAMPLES, 'co-quan-mau.csv'),
} as const;

export const THUY_NGUYEN = {
  plan: join(SHARED, 'plans', 'thuy-nguyen-2023.docx'),
  register: join(SHARED, 'agencies', 'thuy-nguyen-2023.csv'),
} as const;

/** 140 tasks. */
export const LARGE_PLAN = join(SHARED, 'plans', 'nghi-quyet-03-phu-luc-2.docx');

/** The built pages; made where they are missing. */
export function ensureBuilt(): void {
  if (!existsSync(join(DIST, 'taskpane.html'))) execFileSync('npm', ['run', 'build'], { cwd: ROOT });
}

/** What a person double-clicks in Bản di động. */
export const PORTABLE_PAGE = join(ROOT, 'dist-di-dong', 'So-ke-hoach.html');

/** Bản di động; made where it is missing. */
export function ensurePortable(): void {
  if (!existsSync(PORTABLE_PAGE)) execFileSync('npm', ['run', 'build:portable'], { cwd: ROOT });
}

export interface Sources {
  readonly plan: string;
  readonly register: string;
}

/** The first button with these words. */
export const button = (pane: Frame, words: string) => pane.locator(`button:has-text("${words}")`).first();

export async function heading(pane: Frame, words: string): Promise<void> {
  await pane.waitForSelector(`h2:has-text("${words}")`, { timeout: 60_000 });
}

/** Chooses both files and reads them: the review is shown afterwards. */
export async function readPlan(pane: Frame, { plan, register }: Sources): Promise<void> {
  await pane.setInputFiles('#plan', plan);
  await pane.setInputFiles('#register', register);
  await button(pane, 'Đọc kế hoạch').click();
  await heading(pane, 'Xem lại kế hoạch');
}

/** Answers in the review which rounds there are, where the plan says none; `count` of them are read. */
export async function nameRounds(pane: Frame, typed: string, count: number): Promise<void> {
  const rounds = pane.locator('article.question').first();
  await rounds.getByRole('radio').first().click();
  await rounds.getByLabel('Ghi giá trị').fill(typed);
  await rounds.getByRole('button', { name: 'Trả lời' }).click();
  await pane.waitForSelector(`text=${count} kỳ báo cáo`);
}

/** From the review to what the new book would hold. */
export async function previewBook(pane: Frame): Promise<void> {
  await button(pane, 'nhiệm vụ vào sổ').click();
  await heading(pane, 'Xem trước khi lập sổ');
}

/** From the review to the written book: home is shown afterwards. */
export async function createBook(pane: Frame): Promise<void> {
  await previewBook(pane);
  await button(pane, 'Lập sổ: ghi').click();
  await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
}

/** Opens what is folded away, as far as there is any. */
export async function openFolds(pane: Frame): Promise<void> {
  const closed = pane.locator('button.foldHead[aria-expanded=false]');
  while ((await closed.count()) > 0) await closed.first().click();
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core objects to in the pane as it stands: rule and element. */
export async function violations(pane: Frame): Promise<string[]> {
  // A button that has just become usable changes its colours for a moment.
  await pane.evaluate(async () => {
    const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
  await pane.evaluate(AXE);
  const found = await pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Whether anything is wider than the pane. */
export function scrollsSideways(pane: Frame): Promise<boolean> {
  return pane.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
