ALTER TABLE "readers" ADD COLUMN "lang" text;--> statement-breakpoint
UPDATE "readers" SET "lang" = "asked"."subject" FROM (
  SELECT DISTINCT ON ("reader_id") "reader_id", "subject" FROM "deliveries"
  WHERE "channel" = 'mail' AND "kind" = 'confirm' ORDER BY "reader_id", "created_at" DESC
) AS "asked" WHERE "readers"."id" = "asked"."reader_id";
