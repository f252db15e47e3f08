-- "ñame" finds "Ñame": the words are those of the folded name (db/platform/V0_005), kept, because they are compared row by row when the
-- newest products are looked through. The document's own index stays; that of V12 had the same purpose as the second here.
ALTER TABLE products ADD COLUMN name_words TSVECTOR GENERATED ALWAYS AS (to_tsvector('english', search_words(name))) STORED;
CREATE INDEX idx_products_name_words ON products USING GIN (name_words);
CREATE INDEX idx_products_company_name_words ON products USING GIN (company_id, name_words);
DROP INDEX idx_products_company_name_gin;
