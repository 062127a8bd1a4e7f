/** The readable cookie that keeps on a device how pages look there; without one as the device itself does. */
export const APPEARANCE_COOKIE = 'lede.appearance';

export const appearances = ['device', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];
