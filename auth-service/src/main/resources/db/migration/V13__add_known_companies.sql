-- What customer-service has told of its companies: whose name a password must not contain, and whose clients get no token.
CREATE TABLE known_companies (
    company_id VARCHAR(255) PRIMARY KEY,
    name TEXT NOT NULL,
    active BOOLEAN NOT NULL
);
