-- Most searches are within one company. The document's index knows words only, so it would have to read all companies' products
-- of a word and throw most of them away.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX idx_products_company_name_gin ON products USING GIN (company_id, to_tsvector('english', name));
