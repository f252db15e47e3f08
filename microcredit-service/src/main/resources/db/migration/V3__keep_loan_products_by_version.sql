-- Templates for loans. A change makes a new version; offers and loans name the version they were made from.
CREATE TABLE loan_products (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code VARCHAR(50) NOT NULL UNIQUE,
    currency VARCHAR(3) NOT NULL,
    status VARCHAR(20) NOT NULL DEFAULT 'active',
    latest_version INTEGER NOT NULL DEFAULT 1 CHECK (latest_version > 0),
    version BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_loan_products_created_at ON loan_products (created_at, id);

CREATE TABLE loan_product_versions (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES loan_products (id),
    version_number INTEGER NOT NULL CHECK (version_number > 0),
    name VARCHAR(200) NOT NULL,
    description VARCHAR(2000),
    -- Sums, lengths and rates inside which an offer may move; money in the product's currency, rates as fractions.
    limits JSONB NOT NULL,
    rules JSONB NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (product_id, version_number)
);

CREATE TRIGGER loan_product_versions_are_append_only
    BEFORE UPDATE OR DELETE ON loan_product_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loan_product_versions_are_never_emptied
    BEFORE TRUNCATE ON loan_product_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
