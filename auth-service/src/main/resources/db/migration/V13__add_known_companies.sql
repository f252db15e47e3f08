-- Companies as announced by customer-service: passwords must not contain their names, clients of inactive ones get no token.
CREATE TABLE known_companies (
    company_id VARCHAR(255) PRIMARY KEY,
    name TEXT NOT NULL,
    active BOOLEAN NOT NULL
);
