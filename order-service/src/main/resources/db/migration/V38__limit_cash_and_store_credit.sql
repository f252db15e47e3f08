-- The most that a company takes in cash for one order, and lets people grant one customer as store credit, by currency. Without a limit
-- of its own: as much as an order may cost.
ALTER TABLE payment_terms ADD COLUMN limits JSONB NOT NULL DEFAULT '[]';
