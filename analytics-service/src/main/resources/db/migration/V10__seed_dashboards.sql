-- Dashboards that come with the service: of the platform, for everybody who may see dashboards. Each shows the figures that exist for
-- the person who looks at it.
INSERT INTO dashboards (dashboard_id, name, description, dashboard_type, widgets, filters, is_public) VALUES
    ('DASH-01KB0000000000000000000001', 'Executive overview', 'What is sold, collected and sent, against the time before.', 'seeded',
     '[{"widget_id": "revenue", "type": "number", "title": "Revenue", "question": {"metric": "orders.placed", "aggregation": "sum", "compare": true}, "column": 0, "row": 0, "width": 3, "height": 2},
      {"widget_id": "orders", "type": "number", "title": "Orders", "question": {"metric": "orders.placed", "aggregation": "count", "compare": true}, "column": 3, "row": 0, "width": 3, "height": 2},
      {"widget_id": "average", "type": "number", "title": "Average order", "question": {"metric": "orders.placed", "aggregation": "avg", "compare": true}, "column": 6, "row": 0, "width": 3, "height": 2},
      {"widget_id": "cancelled", "type": "number", "title": "Cancelled orders", "question": {"metric": "orders.cancelled", "aggregation": "count", "compare": true}, "column": 9, "row": 0, "width": 3, "height": 2},
      {"widget_id": "revenue-by-day", "type": "line", "title": "Revenue by day", "question": {"metric": "orders.placed", "aggregation": "sum", "fill": "zero"}, "column": 0, "row": 2, "width": 8, "height": 4},
      {"widget_id": "on-time", "type": "gauge", "title": "Pickups within their window", "question": {"metric": "pickups.on_time", "aggregation": "avg"}, "column": 8, "row": 2, "width": 4, "height": 4, "min_value": 0, "max_value": 1},
      {"widget_id": "companies", "type": "pie", "title": "Orders by company", "question": {"metric": "orders.placed", "aggregation": "count", "group_by": ["company_id"], "top": 8}, "column": 0, "row": 6, "width": 4, "height": 4},
      {"widget_id": "lanes", "type": "table", "title": "Shipments abroad by lane", "question": {"metric": "manifests.shipped", "aggregation": "sum", "group_by": ["lane"], "top": 20}, "column": 4, "row": 6, "width": 8, "height": 4}]', '{"days": 30}', TRUE),
    ('DASH-01KB0000000000000000000002', 'Operations', 'Pickups, routes, stock and shipments under way.', 'seeded',
     '[{"widget_id": "booked", "type": "number", "title": "Pickups booked", "question": {"metric": "pickups.booked", "aggregation": "count", "compare": true}, "column": 0, "row": 0, "width": 3, "height": 2},
      {"widget_id": "completed", "type": "number", "title": "Pickups completed", "question": {"metric": "pickups.completed", "aggregation": "sum", "compare": true}, "column": 3, "row": 0, "width": 3, "height": 2},
      {"widget_id": "first-attempt", "type": "gauge", "title": "Collected at the first visit", "question": {"metric": "pickups.first_attempt", "aggregation": "avg"}, "column": 6, "row": 0, "width": 3, "height": 4, "min_value": 0, "max_value": 1},
      {"widget_id": "utilisation", "type": "gauge", "title": "Load of vehicles", "question": {"metric": "routes.load_utilisation", "aggregation": "avg"}, "column": 9, "row": 0, "width": 3, "height": 4, "min_value": 0, "max_value": 1},
      {"widget_id": "stock-out", "type": "number", "title": "Products out of stock", "question": {"metric": "stock.out", "aggregation": "sum", "compare": true}, "column": 0, "row": 2, "width": 3, "height": 2},
      {"widget_id": "exceptions", "type": "number", "title": "Shipments with exceptions", "question": {"metric": "manifests.exceptions", "aggregation": "sum", "compare": true}, "column": 3, "row": 2, "width": 3, "height": 2},
      {"widget_id": "pickups-by-day", "type": "line", "title": "Pickups completed by day", "question": {"metric": "pickups.completed", "aggregation": "sum", "fill": "zero"}, "column": 0, "row": 4, "width": 8, "height": 4},
      {"widget_id": "failed-by-zone", "type": "bar", "title": "Failed visits by zone", "question": {"metric": "pickups.failed", "aggregation": "sum", "group_by": ["zone_code"], "top": 10}, "column": 8, "row": 4, "width": 4, "height": 4},
      {"widget_id": "vehicles", "type": "table", "title": "Minutes for each stop by vehicle", "question": {"metric": "routes.minutes_per_stop", "aggregation": "avg", "group_by": ["vehicle_type"]}, "column": 0, "row": 8, "width": 12, "height": 4}]', '{"days": 30}', TRUE),
    ('DASH-01KB0000000000000000000003', 'Credit', 'Loans, and what is paid back.', 'seeded',
     '[{"widget_id": "loans", "type": "number", "title": "Loans", "question": {"metric": "loans.disbursed", "aggregation": "count", "compare": true}, "column": 0, "row": 0, "width": 3, "height": 2},
      {"widget_id": "disbursed", "type": "number", "title": "Disbursed", "question": {"metric": "loans.disbursed", "aggregation": "sum", "compare": true}, "column": 3, "row": 0, "width": 3, "height": 2},
      {"widget_id": "repaid", "type": "number", "title": "Paid back", "question": {"metric": "loans.paid", "aggregation": "sum", "compare": true}, "column": 6, "row": 0, "width": 3, "height": 2},
      {"widget_id": "written-off", "type": "number", "title": "Written off", "question": {"metric": "loans.written_off", "aggregation": "sum", "compare": true}, "column": 9, "row": 0, "width": 3, "height": 2},
      {"widget_id": "disbursed-by-day", "type": "line", "title": "Disbursed by day", "question": {"metric": "loans.disbursed", "aggregation": "sum", "fill": "zero"}, "column": 0, "row": 2, "width": 8, "height": 4},
      {"widget_id": "recovered", "type": "bar", "title": "Recovered after it was written off", "question": {"metric": "loans.recovered", "aggregation": "sum", "group_by": ["company_id"], "top": 10}, "column": 8, "row": 2, "width": 4, "height": 4}]', '{"days": 30}', TRUE),
    ('DASH-01KB0000000000000000000004', 'Returns', 'Goods that come back, and why.', 'seeded',
     '[{"widget_id": "requested", "type": "number", "title": "Requested", "question": {"metric": "returns.requested", "aggregation": "count", "compare": true}, "column": 0, "row": 0, "width": 4, "height": 2},
      {"widget_id": "received", "type": "number", "title": "Received", "question": {"metric": "returns.received", "aggregation": "count", "compare": true}, "column": 4, "row": 0, "width": 4, "height": 2},
      {"widget_id": "refunded", "type": "number", "title": "Refunded", "question": {"metric": "returns.refunded", "aggregation": "sum", "compare": true}, "column": 8, "row": 0, "width": 4, "height": 2},
      {"widget_id": "requested-by-day", "type": "line", "title": "Requested by day", "question": {"metric": "returns.requested", "aggregation": "count", "fill": "zero"}, "column": 0, "row": 2, "width": 8, "height": 4},
      {"widget_id": "reasons", "type": "bar", "title": "Reasons", "question": {"metric": "returns.requested", "aggregation": "count", "group_by": ["reason"], "top": 10}, "column": 8, "row": 2, "width": 4, "height": 4},
      {"widget_id": "sent-back", "type": "number", "title": "Shipments abroad that came back", "question": {"metric": "manifests.returned", "aggregation": "sum", "compare": true}, "column": 0, "row": 6, "width": 4, "height": 2}]', '{"days": 30}', TRUE);

INSERT INTO dashboard_versions (dashboard_id, version, name, content, changed_at)
SELECT dashboard_id, version, name,
    jsonb_build_object('name', name, 'description', description, 'widgets', widgets, 'filters', filters,
        'refresh_interval', refresh_interval, 'is_public', is_public, 'allowed_users', allowed_users, 'allowed_roles', allowed_roles),
    created_at
FROM dashboards;
