-- A discount of an amount is kept with the worth of the goods that it was given on (given_on), so that it shrinks with them. Of orders
-- that have such a discount already, that is what they are worth now: a discount that has stayed whole up to now does so until more is
-- taken back.
UPDATE orders o
SET price_rules = jsonb_set(o.price_rules, '{manual}', (
    SELECT jsonb_agg(
        CASE WHEN m.rule ->> 'kind' = 'discount' AND m.rule ->> 'amount' IS NOT NULL
            THEN m.rule || jsonb_build_object('given_on', (
                SELECT coalesce(sum(i.total_price), 0) FROM order_items i
                WHERE i.order_id = o.id AND (m.rule ->> 'line' IS NULL OR i.line_number = (m.rule ->> 'line')::integer)))
            ELSE m.rule END
        ORDER BY m.position)
    FROM jsonb_array_elements(o.price_rules -> 'manual') WITH ORDINALITY AS m (rule, position)))
WHERE jsonb_path_exists(o.price_rules, '$.manual[*] ? (@.kind == "discount" && @.amount != null)');

UPDATE orders o
SET price_rules = jsonb_set(o.price_rules, '{coupon,given_on}', to_jsonb((
    SELECT coalesce(sum(i.total_price), 0) FROM order_items i
    WHERE i.order_id = o.id AND (o.price_rules #>> ARRAY['lines', i.line_number::text, 'coupon'])::boolean)))
WHERE o.price_rules #>> '{coupon,kind}' = 'amount';
