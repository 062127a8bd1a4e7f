/** Fetches what floats by a bell, which only followed topics have; one that has it already keeps it. */
export const loadFloats = async () => (await import('./BellFloats.tsx')).BellFloats;

/** Fetches what the panel of options shows, which is wanted where they are opened. */
export const loadOptions = async () => (await import('./options/AlertOptions.tsx')).AlertOptions;

/** Begins that ahead; where it fails, the panel tries again and says so. */
export const fetchAlertOptions = () => void loadOptions().catch(() => undefined);
