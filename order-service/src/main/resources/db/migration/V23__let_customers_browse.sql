-- Companies that have ever had a product, and whether they trade: customers see the products of those that do. The truth is with
-- customer-service; a job asks it again and again, so that browsing goes on while it is down.
CREATE TABLE sellers (
    company_id VARCHAR(255) PRIMARY KEY,
    trading BOOLEAN NOT NULL,
    checked_at TIMESTAMP WITH TIME ZONE NOT NULL
);
INSERT INTO sellers (company_id, trading, checked_at) SELECT DISTINCT company_id, TRUE, now() FROM products;

-- Pages of what is on sale, of all sellers and of one, however much is not on sale any more.
CREATE INDEX idx_products_on_sale_created_at_id ON products(created_at, id) WHERE active;
CREATE INDEX idx_products_on_sale_company_created_at_id ON products(company_id, created_at, id) WHERE active;
CREATE INDEX idx_products_on_sale_company_name_id ON products(company_id, name, id) WHERE active;
CREATE INDEX idx_products_on_sale_company_price_id ON products(company_id, price, id) WHERE active;
