-- The running numbers of each company. A code tells the companies apart, so that a number is unique among all orders; instances take
-- numbers in blocks.
CREATE TABLE order_number_series (
    company_id VARCHAR(255) PRIMARY KEY,
    company_code INTEGER NOT NULL GENERATED ALWAYS AS IDENTITY (START WITH 1001),
    next_number BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT order_number_series_company_code_key UNIQUE (company_code)
);
