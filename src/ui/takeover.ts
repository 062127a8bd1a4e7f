import { createContext, use } from 'react';

/** Whether the part of the page around is being taken over from the server just now, later than the rest. */
export const TakingOverContext = createContext(false);

/** Whether what is rendered must be what the server rendered, though more is known by now. */
export const useIsTakingOver = () => use(TakingOverContext);
