CREATE TABLE "log_in_tries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"address" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"has_failed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX "log_in_tries_address" ON "log_in_tries" USING btree ("address","at");--> statement-breakpoint
CREATE INDEX "log_in_tries_age" ON "log_in_tries" USING btree ("at");--> statement-breakpoint
UPDATE "sessions" SET "token" = 'sha256:' || encode(sha256(convert_to("token", 'UTF8')), 'hex') WHERE "token" NOT LIKE 'sha256:%';
