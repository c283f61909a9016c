export async function benchRecalculation(_repeats: number): Promise<void> {}
