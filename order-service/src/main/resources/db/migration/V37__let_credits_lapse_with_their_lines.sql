-- To which line of an order each cent of a credit belongs, decided with the refund: to the lines that it names, the rest spread over what
-- is left of all. amount: of one part of a refund and one line; it counts when the part is settled. lapsed_amount: of it; the goods that
-- it was given for were taken off the order, so it counts against what the order costs less. returned: for goods that came back, which
-- are not taken off. refund_key and part_number are null for credits from before, see below.
CREATE TABLE line_credits (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders(id),
    line_number INTEGER NOT NULL,
    refund_key BIGINT,
    part_number INTEGER,
    amount NUMERIC(15,3) NOT NULL,
    lapsed_amount NUMERIC(15,3) NOT NULL DEFAULT 0,
    returned BOOLEAN NOT NULL,
    CONSTRAINT line_credits_line_fkey FOREIGN KEY (order_id, line_number) REFERENCES order_items(order_id, line_number),
    CONSTRAINT line_credits_part_fkey FOREIGN KEY (refund_key, part_number) REFERENCES refund_parts(refund_key, part_number),
    CONSTRAINT line_credits_part_key UNIQUE (refund_key, part_number, line_number),
    CONSTRAINT line_credits_part_whole CHECK (num_nonnulls(refund_key, part_number) IN (0, 2)),
    CONSTRAINT line_credits_are_something CHECK (amount > 0),
    CONSTRAINT line_credits_lapse_once CHECK (lapsed_amount BETWEEN 0 AND amount)
);
CREATE INDEX idx_line_credits_line ON line_credits(order_id, line_number);

-- Credits so far. Documents of invoiced orders have said to which lines they belong, to the cent: those stay there. (credited_lines is no
-- longer read; a later release removes it.)
INSERT INTO line_credits (order_id, line_number, amount, returned)
SELECT c.order_id, c.line_number, sum(c.amount), FALSE
FROM credited_lines c
WHERE c.order_id IN (
    SELECT o.id FROM orders o JOIN credited_lines d ON d.order_id = o.id
    WHERE o.status NOT IN ('cancelled', 'expired')
    GROUP BY o.id, o.credited_amount HAVING sum(d.amount) = o.credited_amount)
GROUP BY c.order_id, c.line_number
HAVING sum(c.amount) > 0
ORDER BY c.order_id, c.line_number;

-- Of the others, a refund that was a credit as a whole belongs to the lines that it names, and to the only line of an order of one line;
-- its parts and its lines are laid side by side, in their order. Not where a line costs less by now than was credited of it: then it is
-- too late. These, the rest of a refund that was for the order as a whole, and refunds that returned an overpayment in part, belong to
-- no line that could be told: they stay credits of the order, as before, and do not lapse.
INSERT INTO line_credits (order_id, line_number, refund_key, part_number, amount, returned)
WITH whole AS (
    SELECT t.refund_key, r.order_id, r.return_item_id IS NOT NULL AS returned
    FROM refund_parts t JOIN refunds r ON r.id = t.refund_key
    GROUP BY t.refund_key, r.order_id, r.return_item_id
    HAVING sum(t.credited_amount) = sum(t.amount)
), parts AS (
    SELECT t.refund_key, t.part_number, t.status,
        sum(t.amount) OVER (PARTITION BY t.refund_key ORDER BY t.part_number) - t.amount AS starts,
        sum(t.amount) OVER (PARTITION BY t.refund_key ORDER BY t.part_number) AS ends
    FROM refund_parts t
), named AS (
    SELECT l.refund_key, l.line_number, l.amount FROM refund_lines l
    WHERE (SELECT count(*) FROM order_items i WHERE i.order_id = l.order_id) > 1
    UNION ALL
    SELECT r.id, min(i.line_number), r.amount FROM refunds r JOIN order_items i ON i.order_id = r.order_id
    GROUP BY r.id, r.amount HAVING count(*) = 1
), lines AS (
    SELECT n.refund_key, n.line_number,
        sum(n.amount) OVER (PARTITION BY n.refund_key ORDER BY n.line_number) - n.amount AS starts,
        sum(n.amount) OVER (PARTITION BY n.refund_key ORDER BY n.line_number) AS ends
    FROM named n
), told AS (
    SELECT w.order_id, l.line_number, w.refund_key, p.part_number, p.status, w.returned,
        least(l.ends, p.ends) - greatest(l.starts, p.starts) AS amount
    FROM whole w
    JOIN parts p ON p.refund_key = w.refund_key
    JOIN lines l ON l.refund_key = w.refund_key AND l.starts < p.ends AND p.starts < l.ends
    WHERE p.status <> 'settled' OR NOT EXISTS (SELECT FROM line_credits c WHERE c.order_id = w.order_id)
), prices AS (
    SELECT i.order_id, i.line_number, i.total_price + coalesce((
        SELECT sum((a.shares ->> i.line_number::text)::numeric) FROM order_adjustments a
        WHERE a.order_id = i.order_id AND NOT a.included), 0) AS price
    FROM order_items i
)
SELECT t.order_id, t.line_number, t.refund_key, t.part_number, t.amount, t.returned
FROM told t JOIN prices p ON p.order_id = t.order_id AND p.line_number = t.line_number
WHERE p.price >= coalesce((
        SELECT sum(c.amount) FROM line_credits c WHERE c.order_id = t.order_id AND c.line_number = t.line_number), 0)
    + coalesce((
        SELECT sum(s.amount) FROM told s
        WHERE s.order_id = t.order_id AND s.line_number = t.line_number AND s.status <> 'failed'), 0)
ORDER BY t.refund_key, t.part_number, t.line_number;

-- Credits lapse, and nothing else happens to them. The order owes again what had been settled of it.
CREATE FUNCTION lapse_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.order_id, NEW.line_number, NEW.refund_key, NEW.part_number, NEW.amount, NEW.returned)
        IS DISTINCT FROM (OLD.id, OLD.order_id, OLD.line_number, OLD.refund_key, OLD.part_number, OLD.amount, OLD.returned)
        OR NEW.lapsed_amount < OLD.lapsed_amount
    THEN
        RAISE EXCEPTION 'a credit only lapses' USING ERRCODE = 'restrict_violation', TABLE = 'line_credits';
    END IF;
    IF NEW.refund_key IS NULL OR EXISTS (
        SELECT FROM refund_parts t
        WHERE t.refund_key = NEW.refund_key AND t.part_number = NEW.part_number AND t.status = 'settled')
    THEN
        UPDATE orders SET credited_amount = credited_amount - (NEW.lapsed_amount - OLD.lapsed_amount) WHERE id = NEW.order_id;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER line_credits_lapse
    AFTER UPDATE ON line_credits FOR EACH ROW EXECUTE FUNCTION lapse_credit();
CREATE TRIGGER line_credits_are_kept
    BEFORE DELETE ON line_credits FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER line_credits_are_never_emptied
    BEFORE TRUNCATE ON line_credits FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- proposed_amount: what a manual adjustment that another person decides about came to when it was proposed, of lines that cost
-- basis_amount. Null where nobody had to be asked, and for those from before: they are decided about as the order is.
ALTER TABLE manual_adjustments
    ADD COLUMN basis_amount NUMERIC(15,3),
    ADD COLUMN proposed_amount NUMERIC(15,3);
