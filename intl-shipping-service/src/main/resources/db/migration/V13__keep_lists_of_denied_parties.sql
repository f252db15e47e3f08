-- A list of parties with which nobody may trade, as it was loaded from its file. list_date: as its publisher says; the latest is in use, and of one day the
-- one that was loaded last. sha256: of the file. demo: its names are invented. Nothing of it ever changes.
CREATE TABLE denied_party_lists (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list_id VARCHAR(255) NOT NULL UNIQUE,
    name VARCHAR(255) NOT NULL,
    list_date DATE NOT NULL,
    sha256 VARCHAR(64) NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    name_count INTEGER NOT NULL CHECK (name_count > 0),
    demo BOOLEAN NOT NULL,
    loaded_by VARCHAR(255) NOT NULL,
    loaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_denied_party_lists_list_date ON denied_party_lists (list_date, id);
CREATE TRIGGER denied_party_lists_never_change
    BEFORE UPDATE OR DELETE ON denied_party_lists FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER denied_party_lists_are_never_emptied
    BEFORE TRUNCATE ON denied_party_lists FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A name of an entry; its other names are further rows with the same reference.
CREATE TABLE denied_parties (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list_id INTEGER NOT NULL REFERENCES denied_party_lists (id),
    reference VARCHAR(100) NOT NULL,
    name VARCHAR(500) NOT NULL,
    country VARCHAR(100),
    programme VARCHAR(500),
    search_text TEXT GENERATED ALWAYS AS (search_key(name)) STORED
);
CREATE INDEX idx_denied_parties_list ON denied_parties (list_id, reference, id);
CREATE INDEX idx_denied_parties_search_text ON denied_parties USING GIN (search_text gin_trgm_ops);
CREATE TRIGGER denied_parties_never_change
    BEFORE UPDATE OR DELETE ON denied_parties FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER denied_parties_are_never_emptied
    BEFORE TRUNCATE ON denied_parties FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
