-- product_ids and categories: of the goods that it is for; both empty: all goods of the company. uses: orders that hold it now.
CREATE TABLE coupons (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    coupon_id VARCHAR(255) NOT NULL UNIQUE,
    company_id VARCHAR(255) NOT NULL,
    code VARCHAR(50) NOT NULL,
    label VARCHAR(255) NOT NULL,
    kind VARCHAR(50) NOT NULL,
    discount_rate NUMERIC(5,4),
    discount_amount NUMERIC(15,3),
    currency VARCHAR(10),
    min_total_amount NUMERIC(15,3),
    product_ids JSONB NOT NULL,
    categories JSONB NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE,
    max_uses INTEGER,
    max_uses_per_customer INTEGER,
    uses INTEGER NOT NULL DEFAULT 0,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT coupons_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)),
    CONSTRAINT coupons_take_something_off CHECK (
        CASE kind WHEN 'percent' THEN discount_rate > 0 AND discount_rate <= 1 AND discount_amount IS NULL
            WHEN 'amount' THEN discount_amount > 0 AND discount_rate IS NULL AND currency IS NOT NULL
            WHEN 'free_shipping' THEN num_nonnulls(discount_rate, discount_amount) = 0 ELSE FALSE END),
    CONSTRAINT coupons_minimum_has_a_currency CHECK (min_total_amount IS NULL OR currency IS NOT NULL),
    CONSTRAINT coupons_period CHECK (valid_until > valid_from),
    CONSTRAINT coupons_uses_are_within_their_limit CHECK (uses >= 0 AND (max_uses IS NULL OR uses <= max_uses))
);
CREATE UNIQUE INDEX coupons_company_code_key ON coupons (company_id, code) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_coupons_company_code ON coupons (company_id, code, created_at, id);
CREATE INDEX idx_coupons_company_created_at ON coupons (company_id, created_at, id);
CREATE INDEX idx_coupons_created_at ON coupons (created_at, id);

-- How many orders of a customer hold a coupon now.
CREATE TABLE coupon_holders (
    coupon_id BIGINT NOT NULL REFERENCES coupons(id),
    customer_id VARCHAR(255) NOT NULL,
    uses INTEGER NOT NULL CHECK (uses >= 0),
    PRIMARY KEY (coupon_id, customer_id)
);

-- The coupon that an order holds, or held until it was cancelled or expired.
CREATE TABLE coupon_uses (
    order_number VARCHAR(255) PRIMARY KEY REFERENCES orders(order_number),
    coupon_id BIGINT NOT NULL REFERENCES coupons(id),
    customer_id VARCHAR(255) NOT NULL,
    taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
    given_back_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX idx_coupon_uses_coupon ON coupon_uses (coupon_id);

-- Charges of a company for a destination, in one currency: a region, a country (region null) or anywhere (both null); the nearest
-- table counts. bands: from light to heavy, max_weight in kg. min_free_amount: goods worth at least this are brought for nothing.
CREATE TABLE shipping_tables (
    id SERIAL PRIMARY KEY,
    shipping_table_id VARCHAR(255) NOT NULL UNIQUE,
    company_id VARCHAR(255) NOT NULL,
    currency VARCHAR(10) NOT NULL,
    country VARCHAR(2),
    region VARCHAR(3),
    label VARCHAR(255) NOT NULL,
    bands JSONB NOT NULL,
    min_free_amount NUMERIC(15,3),
    updated_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT shipping_tables_region_is_in_a_country CHECK (region IS NULL OR country IS NOT NULL)
);
CREATE UNIQUE INDEX shipping_tables_destination_key
    ON shipping_tables (company_id, currency, coalesce(country, ''), coalesce(region, ''));
CREATE INDEX idx_shipping_tables_company_created_at ON shipping_tables (company_id, created_at, id);
CREATE INDEX idx_shipping_tables_created_at ON shipping_tables (created_at, id);
