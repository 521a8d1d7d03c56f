-- The memory of checks. Rows are appended and never changed; every time is UTC.
CREATE SCHEMA IF NOT EXISTS quality;

CREATE TABLE IF NOT EXISTS quality.run (
  run_id VARCHAR PRIMARY KEY,
  command VARCHAR NOT NULL,
  started_at TIMESTAMP NOT NULL,
  finished_at TIMESTAMP NOT NULL,
  edition VARCHAR,
  newest_evidence_on DATE,
  code_version VARCHAR NOT NULL,
  rules_hash VARCHAR NOT NULL,
  corrections_hash VARCHAR NOT NULL,
  inputs_hash VARCHAR,
  content_hash VARCHAR NOT NULL,
  edition_run_id VARCHAR NOT NULL,
  database_kind VARCHAR NOT NULL CHECK (database_kind IN ('published', 'candidate')),
  passed BOOLEAN NOT NULL,
  published BOOLEAN NOT NULL,
  standing_token VARCHAR,
  seconds DOUBLE NOT NULL
);
COMMENT ON TABLE quality.run IS 'Checks, one row each.';
COMMENT ON COLUMN quality.run.edition IS 'Hash of letters and reference tables, as the pages print it.';
COMMENT ON COLUMN quality.run.rules_hash IS 'Hash of the code, models and reference tables that made the figures.';
COMMENT ON COLUMN quality.run.inputs_hash IS 'Hash of everything that could change the verdict, where a schedule gave one.';
COMMENT ON COLUMN quality.run.content_hash IS 'Hash of documents, volumes and headline figures: another one is another edition.';
COMMENT ON COLUMN quality.run.edition_run_id IS 'The run that holds this edition''s documents and figures: itself, or an earlier one that was published with the same.';
COMMENT ON COLUMN quality.run.published IS 'Whether the database that was checked was the one on show when the run ended.';
COMMENT ON COLUMN quality.run.standing_token IS 'What was on show when the gate failed; null where it did not.';

CREATE TABLE IF NOT EXISTS quality.result (
  run_id VARCHAR NOT NULL,
  check_id VARCHAR NOT NULL,
  table_name VARCHAR NOT NULL,
  description VARCHAR NOT NULL,
  severity VARCHAR NOT NULL,
  state VARCHAR NOT NULL CHECK (state IN ('passed', 'failed', 'not_run')),
  failing_count BIGINT NOT NULL,
  evidence VARCHAR NOT NULL,
  allowed_until DATE
);
COMMENT ON TABLE quality.result IS 'Results of expectations, one row for each in each run.';
COMMENT ON COLUMN quality.result.evidence IS 'What failed, by keys; of a private check never more than how many rows.';

CREATE TABLE IF NOT EXISTS quality.volume (run_id VARCHAR NOT NULL, table_name VARCHAR NOT NULL, row_count BIGINT NOT NULL, check_seconds DOUBLE);
COMMENT ON TABLE quality.volume IS 'Rows of each table in each run, and the seconds that its suite took; null where none is about it.';

CREATE TABLE IF NOT EXISTS quality.freshness (run_id VARCHAR NOT NULL, publisher VARCHAR NOT NULL, documents BIGINT NOT NULL, newest_spoke_on DATE);
COMMENT ON TABLE quality.freshness IS 'Documents of each publisher in each run, and the newest day on which one spoke.';

CREATE TABLE IF NOT EXISTS quality.document (run_id VARCHAR NOT NULL, path VARCHAR NOT NULL, document_id VARCHAR NOT NULL, statement_ids VARCHAR[] NOT NULL);
COMMENT ON TABLE quality.document IS 'Documents of an edition with the statements they make, for runs that are their own edition_run_id.';

CREATE TABLE IF NOT EXISTS quality.headline (
  run_id VARCHAR NOT NULL,
  figure_id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  family VARCHAR NOT NULL,
  label VARCHAR NOT NULL,
  value DOUBLE,
  unit VARCHAR NOT NULL,
  n BIGINT,
  text VARCHAR NOT NULL,
  parent_figure_id VARCHAR
);
COMMENT ON TABLE quality.headline IS 'Headline figures of an edition, for runs that are their own edition_run_id.';
COMMENT ON COLUMN quality.headline.parent_figure_id IS 'The figure whose evidence this one rests on too: a share rests on all that is known of its market.';

CREATE TABLE IF NOT EXISTS quality.headline_source (
  run_id VARCHAR NOT NULL,
  figure_id VARCHAR NOT NULL,
  statement_id VARCHAR NOT NULL,
  origin VARCHAR NOT NULL,
  is_corrected BOOLEAN NOT NULL,
  said_hash VARCHAR NOT NULL
);
COMMENT ON TABLE quality.headline_source IS 'Statements that each headline figure of an edition rests on.';
COMMENT ON COLUMN quality.headline_source.said_hash IS 'Hash of what the source was read to say: a coded row keeps its id when it is coded anew.';

CREATE TABLE IF NOT EXISTS quality.headline_change (
  run_id VARCHAR NOT NULL,
  previous_run_id VARCHAR NOT NULL,
  figure_id VARCHAR NOT NULL,
  before_text VARCHAR,
  after_text VARCHAR,
  causes VARCHAR[] NOT NULL,
  why_text VARCHAR NOT NULL,
  statement_ids VARCHAR[] NOT NULL,
  gone_statement_ids VARCHAR[] NOT NULL
);
COMMENT ON TABLE quality.headline_change IS 'Headline figures that read otherwise than in the edition before, and why; of published editions only.';
