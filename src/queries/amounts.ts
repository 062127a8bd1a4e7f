/** How many stories each list of the paper begins with: the pages ask for as many as the server renders. */
export const MORE_STORIES = 20;
export const TOPIC_STORIES = 20;
export const RELATED_SHOWN = 6;
export const RELATED_MOST = 60;
