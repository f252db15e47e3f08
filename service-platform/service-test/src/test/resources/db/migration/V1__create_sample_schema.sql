CREATE TABLE parcels (
    id         SERIAL PRIMARY KEY,
    parcel_id  VARCHAR(40) NOT NULL UNIQUE,
    company_id VARCHAR(40) NOT NULL,
    status     VARCHAR(20) NOT NULL DEFAULT 'draft',
    weight     NUMERIC(10, 3) NOT NULL,
    notes       TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    version    BIGINT NOT NULL DEFAULT 0
);

INSERT INTO parcels (parcel_id, company_id, weight) VALUES ('PARC-SEEDED', 'COMP-SEEDED', 1.5);
