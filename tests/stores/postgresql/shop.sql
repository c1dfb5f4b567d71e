-- A shop as an application would keep it: everything that a schema can hold and that must survive a move.
CREATE SCHEMA shop;
SET search_path = shop;

CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy', '');
CREATE DOMAIN positive AS integer DEFAULT 1 CONSTRAINT is_positive CHECK (VALUE > 0);
CREATE DOMAIN email AS text COLLATE "C" NOT NULL CHECK (VALUE LIKE '%@%');
CREATE TYPE address AS (street text, number integer, since date);
CREATE TYPE span AS RANGE (SUBTYPE = numeric);
COMMENT ON TYPE mood IS 'how it''s going';
COMMENT ON DOMAIN email IS 'an address';

CREATE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ SELECT 'code' $$;
CREATE FUNCTION double_of(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT n * 2 $$;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed := now(); RETURN NEW; END $$;
CREATE PROCEDURE cleanup(INOUT n integer DEFAULT 1) LANGUAGE plpgsql AS $$ BEGIN n := 0; END $$;
COMMENT ON FUNCTION double_of(integer) IS 'twice';

CREATE SEQUENCE invoices AS integer START WITH 100 INCREMENT BY 5 MAXVALUE 100000 CYCLE;
SELECT nextval('invoices'), nextval('invoices');

CREATE TABLE customer (
    id integer GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 10) PRIMARY KEY,
    name varchar(40) COLLATE "C" NOT NULL DEFAULT 'no name',
    mail email,
    mood mood DEFAULT 'happy',
    home address,
    tags text[] DEFAULT '{}',
    changed timestamptz DEFAULT now(),
    code text DEFAULT next_code(),
    rank positive,
    CONSTRAINT name_is_short CHECK (length(name) < 30),
    UNIQUE (mail)
);
COMMENT ON TABLE customer IS E'line one\nline "two" it''s';
COMMENT ON COLUMN customer.mood IS 'today';
COMMENT ON CONSTRAINT name_is_short ON customer IS 'short';
CREATE INDEX customer_name ON customer (name DESC, id);
CREATE INDEX customer_lower ON customer (lower(name)) WHERE rank > 1;
CREATE UNIQUE INDEX customer_tags ON customer (name, code) INCLUDE (mood);
CREATE INDEX customer_gin ON customer USING gin (tags);
CREATE STATISTICS customer_stats (dependencies) ON name, code FROM customer;
ALTER TABLE customer ALTER COLUMN name SET STATISTICS 500;
ALTER TABLE customer ALTER COLUMN code SET STORAGE EXTERNAL;
CREATE TRIGGER customer_touch BEFORE INSERT OR UPDATE OF name ON customer FOR EACH ROW
    WHEN (NEW.name <> 'x') EXECUTE FUNCTION touch();
CREATE TRIGGER customer_off AFTER DELETE ON customer EXECUTE FUNCTION touch();
ALTER TABLE customer DISABLE TRIGGER customer_off;
COMMENT ON TRIGGER customer_touch ON customer IS 'sets changed';
INSERT INTO customer (name, mail, mood, home, tags, rank) VALUES
    ('Anna', 'a@b', 'it''s ok', ROW('Main "st"', 5, '2020-02-29'), '{a,"b,c",NULL}', 3),
    ('Bert', 'b@b', NULL, ROW(NULL, NULL, NULL), NULL, 1), ('Cäsar 😀', 'c@b', '', NULL, '{}', 2);

CREATE TABLE "Order Item; --" (
    "the ""id""" bigserial PRIMARY KEY,
    customer integer NOT NULL REFERENCES customer ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
    price numeric(12, 4) NOT NULL CHECK (price >= 0),
    quantity integer NOT NULL DEFAULT 1,
    total numeric GENERATED ALWAYS AS (price * quantity) STORED,
    "select" jsonb,
    period tstzrange,
    search tsvector,
    EXCLUDE USING gist (period WITH &&)
) WITH (fillfactor = 70);
INSERT INTO "Order Item; --" (customer, price, "select", period, search) VALUES
    (10, 1.1000, '{"b": 1, "a": [1.10, null]}', '[2020-01-01,2021-01-01)', to_tsvector('simple', 'the quick')),
    (20, 0, NULL, 'empty', NULL), (30, 99999999.9999, '"x"', '(,2000-01-01)', '');

CREATE TABLE employee (id serial PRIMARY KEY, boss integer, best_friend integer);
ALTER TABLE employee ADD FOREIGN KEY (boss) REFERENCES employee (id);
CREATE TABLE team (id integer PRIMARY KEY, lead integer REFERENCES employee);
ALTER TABLE employee ADD CONSTRAINT in_team FOREIGN KEY (best_friend) REFERENCES team MATCH FULL ON DELETE SET DEFAULT;
INSERT INTO employee VALUES (1, 2), (2, 1), (7, NULL);
INSERT INTO team VALUES (1, 7);
UPDATE employee SET best_friend = 1 WHERE id = 7;

CREATE TABLE event (at timestamp NOT NULL, kind text, data json, PRIMARY KEY (at, kind)) PARTITION BY RANGE (at);
CREATE TABLE event_2020 PARTITION OF event FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE event_2021 PARTITION OF event FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (kind);
CREATE TABLE event_2021_a PARTITION OF event_2021 FOR VALUES IN ('a', 'it''s');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE INDEX event_kind ON event (kind);
INSERT INTO event SELECT '2020-01-01'::timestamp + n * interval '8 hours', CASE n % 2 WHEN 0 THEN 'a' ELSE 'it''s' END,
    json_build_object('n', n) FROM generate_series(0, 3000) n;

CREATE TABLE parent (a integer, b text);
CREATE TABLE child (c integer) INHERITS (parent);
INSERT INTO parent VALUES (1, 'p');
INSERT INTO child VALUES (2, 'c', 3);

ALTER TABLE child ALTER b SET DEFAULT 'heir';
CREATE UNLOGGED TABLE event_2030 PARTITION OF event FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');
ALTER TABLE event_2030 ADD CONSTRAINT has_data CHECK (data IS NOT NULL);
ALTER TABLE event_2030 ALTER data SET DEFAULT '{}', ALTER data SET NOT NULL;

CREATE UNLOGGED TABLE keyless (n real, t text);
INSERT INTO keyless VALUES (0.1, 'same'), (0.1, 'same'), (NULL, NULL);
CREATE TABLE no_columns ();

CREATE VIEW customer_view AS SELECT id, upper(name) AS name FROM customer WHERE rank > 0;
CREATE VIEW nested WITH (security_barrier = true) AS SELECT * FROM customer_view WITH CASCADED CHECK OPTION;
CREATE MATERIALIZED VIEW counts AS SELECT customer, count(*) AS n FROM "Order Item; --" GROUP BY customer;
CREATE UNIQUE INDEX counts_key ON counts (customer);
CREATE MATERIALIZED VIEW never AS SELECT 1 AS one WITH NO DATA;
COMMENT ON VIEW nested IS 'a view';
CREATE FUNCTION customers() RETURNS SETOF customer_view LANGUAGE sql AS $$ SELECT * FROM shop.customer_view $$;
CREATE RULE no_delete AS ON DELETE TO team DO INSTEAD NOTHING;

ALTER TABLE team ENABLE ROW LEVEL SECURITY;
CREATE POLICY leads ON team AS RESTRICTIVE FOR UPDATE TO PUBLIC USING (lead > 0) WITH CHECK (lead <> 5);
ALTER TABLE team REPLICA IDENTITY FULL;
