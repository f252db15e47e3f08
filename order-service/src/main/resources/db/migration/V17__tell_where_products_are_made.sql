-- Customs ask where goods were made: ISO 3166-1 alpha-2, unknown where nobody has said it.
ALTER TABLE products ADD COLUMN country_of_origin VARCHAR(2);
