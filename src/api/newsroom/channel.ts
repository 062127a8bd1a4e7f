/** The channel that tells hosts that the newsroom changed something, with the story's slug. */
export const NEWSROOM_CHANNEL = 'newsroom';
