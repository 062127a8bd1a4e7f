CREATE INDEX "readings_of_story" ON "readings" USING btree ("story_id","opened_at");--> statement-breakpoint
CREATE INDEX "readings_newest" ON "readings" USING btree ("reader_id","opened_at");
