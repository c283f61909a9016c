import { pagePlatform } from './platform/page.ts';
import { startPane } from './start.tsx';

void startPane(pagePlatform);
