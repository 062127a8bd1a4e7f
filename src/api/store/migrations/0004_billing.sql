CREATE TABLE "checkouts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reader_id" text NOT NULL,
	"terms" jsonb NOT NULL,
	"amount" integer NOT NULL,
	"currency" text NOT NULL,
	"months" integer NOT NULL,
	"state" text NOT NULL,
	"is_superseded" boolean DEFAULT false NOT NULL,
	"reason" text,
	"version" integer DEFAULT -1 NOT NULL,
	"lang" text NOT NULL,
	"return_to" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ask_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pretend_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"body" jsonb NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pretend_payments" (
	"reference" text PRIMARY KEY NOT NULL,
	"token" text,
	"return_url" text,
	"amount" integer NOT NULL,
	"currency" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"method" text,
	"version" integer DEFAULT 0 NOT NULL,
	"charge_id" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"answers_at" timestamp (3) with time zone,
	"answer" text,
	CONSTRAINT "pretend_payments_token_unique" UNIQUE("token")
);
--> statement-breakpoint
DROP INDEX "payments_reader";--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "paid_until" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "payments" SET "paid_until" = "at" + interval '1 month';--> statement-breakpoint
ALTER TABLE "payments" ALTER COLUMN "paid_until" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "terms" jsonb;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "next_terms" jsonb;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "anchor" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "method" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "failures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "decline_reason" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "grace_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "charging" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "lang" text;--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "checkouts_one" ON "checkouts" USING btree ("reader_id") WHERE "checkouts"."state" in ('open', 'processing') and not "checkouts"."is_superseded";--> statement-breakpoint
CREATE INDEX "checkouts_reader" ON "checkouts" USING btree ("reader_id");--> statement-breakpoint
CREATE INDEX "checkouts_ask" ON "checkouts" USING btree ("ask_at");--> statement-breakpoint
CREATE INDEX "pretend_events_due" ON "pretend_events" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "pretend_payments_answers" ON "pretend_payments" USING btree ("answers_at");--> statement-breakpoint
CREATE INDEX "subscriptions_due" ON "subscriptions" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "subscriptions_charging" ON "subscriptions" USING btree ("charging");--> statement-breakpoint
CREATE INDEX "payments_reader" ON "payments" USING btree ("reader_id","at","id");--> statement-breakpoint
UPDATE "subscriptions" SET "terms" = jsonb_build_object('plan', "plan"), "anchor" = "started_at", "due_at" = CASE WHEN "state" = 'active' THEN "paid_until" END;--> statement-breakpoint
ALTER TABLE "subscriptions" ALTER COLUMN "terms" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ALTER COLUMN "anchor" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" DROP COLUMN "plan";--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_reference_unique" UNIQUE("reference");