CREATE TABLE "text_settings" (
	"reader_id" text PRIMARY KEY NOT NULL,
	"settings" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "text_settings" ADD CONSTRAINT "text_settings_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;