-- An orchestra's library, box office and shop as its application would keep them in SQLite, written for these
-- tests: catalogue, orders, search, history. Rows are computed, not random.
PRAGMA application_id = 1330795348;
PRAGMA user_version = 42;
BEGIN;
CREATE TABLE Composer (
    ComposerId INTEGER PRIMARY KEY AUTOINCREMENT,
    Name NVARCHAR(120) NOT NULL COLLATE NOCASE UNIQUE,
    Born DATE, Died DATE CHECK (Died IS NULL OR Died > Born),
    Initial TEXT GENERATED ALWAYS AS (substr(Name, 1, 1)) VIRTUAL
);
CREATE TABLE Genre (GenreId INTEGER PRIMARY KEY, Name TEXT NOT NULL, Parent INTEGER REFERENCES Genre DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE [Work] (
    [WorkId] INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    `ComposerId` INTEGER NOT NULL REFERENCES Composer(ComposerId) ON DELETE CASCADE ON UPDATE NO ACTION,
    "Title" VARCHAR(200) NOT NULL DEFAULT 'untitled',
    GenreId INTEGER DEFAULT 1 REFERENCES Genre (GenreId) ON DELETE SET DEFAULT,
    Seconds INTEGER CHECK (Seconds BETWEEN 1 AND 100000),
    Bytes BIGINT,
    Price NUMERIC(10,2) NOT NULL DEFAULT (0.99),
    Rating REAL,
    IsPublic BOOLEAN NOT NULL DEFAULT 1,
    Added DATETIME DEFAULT CURRENT_TIMESTAMP,
    Score BLOB,
    Minutes REAL AS (Seconds / 60.0) STORED,
    CONSTRAINT title_once UNIQUE (ComposerId, Title)
);
CREATE INDEX work_genre ON [Work] (GenreId);
CREATE INDEX work_long ON [Work] (Seconds DESC, Title) WHERE Seconds > 3600;
CREATE INDEX work_lower ON [Work] (lower(Title));
CREATE INDEX work_title_nocase ON [Work] (Title COLLATE NOCASE);
CREATE UNIQUE INDEX work_bytes ON [Work] (Bytes) WHERE Bytes IS NOT NULL;

CREATE TABLE Programme (ProgrammeId INTEGER PRIMARY KEY, Name TEXT, Season TEXT GLOB, Notes CLOB DEFAULT NULL);
CREATE TABLE ProgrammeWork (
    ProgrammeId INTEGER NOT NULL, WorkId INTEGER NOT NULL, Place INTEGER NOT NULL,
    PRIMARY KEY (ProgrammeId, Place), FOREIGN KEY (ProgrammeId) REFERENCES Programme ON DELETE CASCADE,
    FOREIGN KEY (WorkId) REFERENCES [Work] (WorkId) ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE Hall (Code CHAR(4) PRIMARY KEY NOT NULL, Name TEXT, Plan BLOB, "Seats ""all""" INT) WITHOUT ROWID;
CREATE TABLE Concert (
    ConcertId INTEGER PRIMARY KEY AUTOINCREMENT,
    HallCode CHAR(4) REFERENCES Hall (Code),
    ProgrammeId INTEGER REFERENCES Programme,
    StartsAt INTEGER NOT NULL,
    Sold INTEGER DEFAULT 0 CHECK (Sold >= 0),
    UNIQUE (HallCode, StartsAt)
);
CREATE TABLE Employee (
    EmployeeId INTEGER PRIMARY KEY,
    LastName NVARCHAR(20) NOT NULL, FirstName NVARCHAR(20) NOT NULL,
    ReportsTo INTEGER REFERENCES Employee (EmployeeId),
    Photo BLOB, Extension "VARCHAR"(4), Salary MONEY
);
CREATE INDEX employee_name ON Employee (LastName COLLATE NOCASE DESC, FirstName);
CREATE TABLE Customer (
    CustomerId INTEGER PRIMARY KEY AUTOINCREMENT,
    Name TEXT NOT NULL, Email TEXT COLLATE NOCASE, Phone VARCHAR(24),
    SupportRepId INTEGER REFERENCES Employee (EmployeeId) ON DELETE SET NULL,
    Settings JSON CHECK (Settings IS NULL OR json_valid(Settings)),
    Guid GUID UNIQUE DEFAULT (lower(hex(randomblob(16))))
);
CREATE UNIQUE INDEX customer_email ON Customer (Email);
CREATE TABLE Invoice (
    InvoiceId INTEGER PRIMARY KEY AUTOINCREMENT,
    CustomerId INTEGER NOT NULL REFERENCES Customer,
    InvoiceDate DATETIME NOT NULL DEFAULT (datetime('now')),
    Total NUMERIC(10,2) NOT NULL, Country TEXT DEFAULT 'Deutschland; "D"'
);
CREATE TABLE InvoiceLine (
    InvoiceId INTEGER NOT NULL REFERENCES Invoice ON DELETE CASCADE, Line INTEGER NOT NULL,
    ConcertId INTEGER, WorkId INTEGER, UnitPrice NUMERIC(10,2) NOT NULL, Quantity INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (InvoiceId, Line), CHECK ((ConcertId IS NULL) <> (WorkId IS NULL))
);
CREATE TABLE "Setting; --" ("key" TEXT PRIMARY KEY, "value" ANY, "select" INT) STRICT, WITHOUT ROWID;
CREATE TABLE Log (At TEXT, Level, Message, Extra);
CREATE TABLE Empty (a, b INTEGER, c TEXT, PRIMARY KEY (a, b));

CREATE VIEW WorkList AS SELECT w.WorkId, w.Title, c.Name AS Composer FROM [Work] w JOIN Composer c USING (ComposerId);
CREATE VIEW Sales (Country, Total) AS SELECT Country, round(sum(Total), 2) FROM Invoice GROUP BY Country ORDER BY 1;
CREATE TRIGGER sold AFTER INSERT ON InvoiceLine WHEN NEW.ConcertId IS NOT NULL BEGIN
    UPDATE Concert SET Sold = Sold + NEW.Quantity WHERE ConcertId = NEW.ConcertId;
END;
CREATE TRIGGER work_view_insert INSTEAD OF INSERT ON WorkList BEGIN
    INSERT INTO Log VALUES (CURRENT_TIMESTAMP, 1, 'view', NEW.Title);
END;
CREATE TRIGGER customer_logged BEFORE DELETE ON Customer FOR EACH ROW BEGIN
    INSERT INTO Log VALUES (datetime('now'), 'info', 'gone; ''' || OLD.Name || '''', OLD.CustomerId);
END;

WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
INSERT INTO Composer (Name, Born, Died) SELECT 'Komponist ' || i || CASE i % 5 WHEN 0 THEN ' Dvořák' ELSE '' END, date('1600-01-01', (i * 400) || ' days'),
    CASE WHEN i % 4 THEN date('1600-01-01', (i * 400 + 20000) || ' days') END FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25)
INSERT INTO Genre SELECT i * 10, 'Gattung ' || i, CASE WHEN i > 3 THEN (i / 3) * 10 END FROM n;
INSERT INTO Genre VALUES (1, 'none', NULL), (-5, 'negative', 1);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
INSERT INTO [Work] (ComposerId, Title, GenreId, Seconds, Bytes, Price, Rating, IsPublic, Added, Score) SELECT 1 + i % 300, 'Opus ' || i || ' 𝄞', 10 * (1 + i % 25),
    CASE WHEN i % 11 THEN 60 + (i * 37) % 8000 END, CASE WHEN i % 3 THEN 9007199254740993 + i END, CASE i % 3 WHEN 0 THEN 1.25 WHEN 1 THEN 2 ELSE 0.1 END,
    CASE WHEN i % 7 THEN i / 7.0 END, i % 2, datetime(1600000000 + i * 61, 'unixepoch'), CASE WHEN i % 20 = 0 THEN CAST(zeroblob(i % 50) || i AS BLOB) END FROM n;
DELETE FROM [Work] WHERE WorkId > 2990;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 80)
INSERT INTO Programme SELECT i * 3, 'Programm ' || i, CASE i % 3 WHEN 0 THEN 'winter' WHEN 1 THEN 2024 END, CASE i % 2 WHEN 0 THEN '' END FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 320)
INSERT INTO ProgrammeWork SELECT 3 * (1 + i % 80), 1 + (i * 17) % 2990, 1 + i / 80 FROM n;
INSERT INTO Hall VALUES ('GR', 'Großer Saal', x'89504E470D0A1A0A00', 1800), ('KL', 'Kleiner Saal', NULL, 300), ('OA', 'Open air', x'', NULL);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
INSERT INTO Concert (HallCode, ProgrammeId, StartsAt) SELECT CASE i % 3 WHEN 0 THEN 'GR' WHEN 1 THEN 'KL' ELSE 'OA' END, 3 * (1 + i % 80), 1700000000 + i * 86400 FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
INSERT INTO Employee SELECT i, 'Name' || i, 'Vorname', CASE WHEN i > 1 THEN i / 2 END, CASE WHEN i % 9 = 0 THEN randomblob(0) END, printf('%04d', i), i * 1000.5 FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
INSERT INTO Customer (Name, Email, Phone, SupportRepId, Settings, Guid) SELECT 'Kunde ' || i, CASE WHEN i % 6 THEN 'Kunde' || i || '@Example.org' END, '+49 ' || i,
    1 + i % 40, CASE WHEN i % 2 THEN '{"n": ' || i || '.10, "b":[null]}' END, printf('%08x-0000-4000-8000-%012x', i, i * i) FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
INSERT INTO Invoice (CustomerId, InvoiceDate, Total) SELECT 1 + i % 900, datetime(1650000000 + i * 9000, 'unixepoch'), (i * 99 % 5000) / 100.0 FROM n;
UPDATE Invoice SET Country = CASE InvoiceId % 4 WHEN 0 THEN NULL WHEN 1 THEN 'Österreich' ELSE Country END;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
INSERT INTO InvoiceLine SELECT 1 + (i - 1) / 2, 1 + i % 2, CASE WHEN i % 2 THEN 1 + i % 400 END, CASE WHEN i % 2 = 0 THEN 1 + i % 2990 END, 0.99, 1 + i % 4 FROM n;
INSERT INTO "Setting; --" VALUES ('int', 7, 1), ('text', '7', NULL), ('real', 7.0, -9223372036854775808), ('blob', x'37', 9223372036854775807), ('null', NULL, 0), ('', '', 0);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
INSERT INTO Log SELECT CASE WHEN i % 100 = 0 THEN i ELSE datetime(1700000000 + i, 'unixepoch') END, CASE i % 4 WHEN 0 THEN i WHEN 1 THEN 'warn' WHEN 2 THEN i / 3.0 END,
    CASE i % 3 WHEN 0 THEN x'00010203' WHEN 1 THEN 'line' || char(10) || '"q"' ELSE '' END, CASE WHEN i = 7 THEN -0.0 WHEN i = 8 THEN 9e999 WHEN i = 9 THEN 'a' || char(0) || 'b' WHEN i = 10 THEN CAST(x'c328' AS TEXT) END FROM n;
COMMIT;
