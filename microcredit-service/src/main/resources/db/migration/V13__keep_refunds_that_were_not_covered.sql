-- A refund whose credit is taken away later, because the payment behind it bounced, was lent again: it is principal, so
-- that more than the amount of the loan can be owed.
ALTER TABLE loans
    ADD COLUMN uncovered_refund_amount NUMERIC(12,2) NOT NULL DEFAULT 0;

ALTER TABLE loans DROP CONSTRAINT loans_owe_what_was_lent;
ALTER TABLE loans
    ADD CONSTRAINT loans_owe_what_was_lent CHECK (
        principal_amount > 0 AND uncovered_refund_amount >= 0 AND amount_paid >= 0 AND overpaid_amount >= 0
        AND outstanding_balance BETWEEN 0 AND principal_amount + uncovered_refund_amount AND days_past_due >= 0);
