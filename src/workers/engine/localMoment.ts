const two = (n: number) => String(n).padStart(2, '0');

/** Day and time of day where the machine stands: '2026-11-29' and '08:05'. */
export function localMoment(now: Date): { readonly date: string; readonly time: string } {
  return {
    date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    time: `${two(now.getHours())}:${two(now.getMinutes())}`,
  };
}
