-- To which lines of an order its credits belong, so that documents can say it: those that a refund named, the rest spread over all lines.
-- Signed: when a line becomes cheaper than was credited of it, the excess moves to the others.
CREATE TABLE credited_lines (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders(id),
    line_number INTEGER NOT NULL,
    refund_id VARCHAR(255),
    amount NUMERIC(15,3) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT credited_lines_line_fkey FOREIGN KEY (order_id, line_number) REFERENCES order_items(order_id, line_number),
    CONSTRAINT credited_lines_are_something CHECK (amount <> 0)
);
CREATE INDEX idx_credited_lines_line ON credited_lines(order_id, line_number);
CREATE TRIGGER credited_lines_are_append_only
    BEFORE UPDATE OR DELETE ON credited_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credited_lines_are_never_emptied
    BEFORE TRUNCATE ON credited_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- voids: a credit note that takes an invoice back whole, so that the order may be invoiced again. Those without a refund did so far.
ALTER TABLE invoices ADD COLUMN voids BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE invoices DISABLE TRIGGER invoices_are_append_only;
UPDATE invoices SET voids = TRUE WHERE kind = 'credit_note' AND refund_id IS NULL;
ALTER TABLE invoices ENABLE TRIGGER invoices_are_append_only;
ALTER TABLE invoices ADD CONSTRAINT invoices_only_credit_notes_void CHECK (kind = 'credit_note' OR NOT voids);
