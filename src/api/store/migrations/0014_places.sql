CREATE TABLE "places" (
	"reader_id" text NOT NULL,
	"story_id" uuid NOT NULL,
	"block" integer,
	"digest" text,
	"reached_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "places_reader_id_story_id_pk" PRIMARY KEY("reader_id","story_id")
);
--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "places_newest" ON "places" USING btree ("reader_id","reached_at","story_id");
