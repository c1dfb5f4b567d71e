-- Full text search over the works: a virtual table, whose content other kinds of stores cannot hold.
CREATE VIRTUAL TABLE WorkSearch USING fts5(Title, Composer, content='', tokenize='unicode61');
INSERT INTO WorkSearch (rowid, Title, Composer) SELECT WorkId, Title, Composer FROM WorkList;
CREATE TRIGGER work_searched AFTER INSERT ON [Work] BEGIN
    INSERT INTO WorkSearch (rowid, Title) VALUES (NEW.WorkId, NEW.Title);
END;
