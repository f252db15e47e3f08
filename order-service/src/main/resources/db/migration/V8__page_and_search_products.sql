-- Pages are cut by (sort column, id); each sort a list allows has its index, and so has the list of one company.
CREATE INDEX idx_products_created_at_id ON products(created_at, id);
CREATE INDEX idx_products_name_id ON products(name, id);
CREATE INDEX idx_products_price_id ON products(price, id);
CREATE INDEX idx_products_company_created_at_id ON products(company_id, created_at, id);
CREATE INDEX idx_products_company_name_id ON products(company_id, name, id);
CREATE INDEX idx_products_company_price_id ON products(company_id, price, id);
CREATE INDEX idx_products_company_sku_id ON products(company_id, sku, id);
CREATE INDEX idx_products_company_category_created_at_id ON products(company_id, category, created_at, id);
