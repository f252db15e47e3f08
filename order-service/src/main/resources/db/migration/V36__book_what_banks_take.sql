-- Money that a bank takes back is a fact, also when the same money was refunded before: a payment, and its order, may then have brought
-- less than nothing. Refunds are never more than was captured.
ALTER TABLE payments
    DROP CONSTRAINT payments_give_back_what_they_took,
    ADD CONSTRAINT payments_give_back_what_they_took CHECK (
        refunded_amount BETWEEN 0 AND captured_amount AND charged_back_amount BETWEEN 0 AND captured_amount);
ALTER TABLE orders
    DROP CONSTRAINT orders_give_back_what_they_took,
    ADD CONSTRAINT orders_give_back_what_they_took CHECK (
        refunded_amount BETWEEN 0 AND captured_amount AND charged_back_amount BETWEEN 0 AND captured_amount);
