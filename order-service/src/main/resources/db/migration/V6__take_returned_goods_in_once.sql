-- Goods taken back into stock, by the reference that brought them back: repeated notices must not count twice.
CREATE TABLE restocks (
    company_id VARCHAR(255) NOT NULL,
    reference VARCHAR(255) NOT NULL,
    product_id INTEGER NOT NULL REFERENCES products(id),
    stock_state VARCHAR(50) NOT NULL,
    quantity INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (company_id, reference, product_id, stock_state),
    CONSTRAINT restocks_quantity_is_positive CHECK (quantity > 0)
);
CREATE INDEX idx_restocks_product_id ON restocks(product_id);
