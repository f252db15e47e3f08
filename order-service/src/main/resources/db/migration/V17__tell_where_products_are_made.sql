-- Country of manufacture for customs: ISO 3166-1 alpha-2, null when unknown.
ALTER TABLE products ADD COLUMN country_of_origin VARCHAR(2);
