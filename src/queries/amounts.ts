/** How many stories each list of the paper begins with: the pages ask for as many as the server renders. */
export const MORE_STORIES = 20;
export const LATEST_STORIES = 20;
export const TOPIC_STORIES = 20;
export const AUTHOR_STORIES = 20;
export const RELATED_SHOWN = 6;
export const RELATED_MOST = 60;
/** How many of a topic's headlines its alert options show. */
export const LATEST_HEADLINES = 3;
/** How many stories an empty inbox shows, of as many topics. */
export const NEWEST_OF_TOPICS = 5;
/** How many topics are suggested to follow. */
export const SUGGESTED_TOPICS = 8;
