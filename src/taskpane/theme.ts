import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { ThemeName } from './platform/types.ts';

/**
 * Fluent's contrast theme is that of black Teams; a system's contrast may as well be black on white. What each of its
 * colours stands for, as the system says it.
 */
const SYSTEM_COLOURS: Readonly<Record<string, string>> = {
  '#000000': 'Canvas',
  '#ffffff': 'CanvasText',
  '#1aebff': 'Highlight',
  '#ffff00': 'LinkText',
  '#3ff23f': 'GrayText',
};

function inSystemColours(theme: Theme): Theme {
  const tokens = Object.entries(theme).map(([token, value]) => [token, SYSTEM_COLOURS[value] ?? value]);
  return Object.fromEntries(tokens) as Theme;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: inSystemColours(teamsHighContrastTheme),
};
