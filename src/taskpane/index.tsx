import { atOwnAddress, keepOffline } from './offline/register.ts';
import { pagePlatform } from './platform/page.ts';
import { startPane } from './start.tsx';

async function start(): Promise<void> {
  if (!atOwnAddress()) return;
  await startPane(pagePlatform);
  keepOffline();
}

void start();
