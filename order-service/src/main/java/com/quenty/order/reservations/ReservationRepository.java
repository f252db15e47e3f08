package com.quenty.order.reservations;

import com.quenty.platform.persistence.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the reservations, read and written for many lines at once. A trigger reserves in the buckets what is open here. */
@Repository
class ReservationRepository {

    /** The open units of one row. */
    record Open(long id, int lineNumber, int productId, int bucketId, int quantity) {}

    /** Some of what a row holds, or all. */
    record Part(Open of, int quantity) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ReservationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Reserve request, List<AllocationPolicy.Take> takes) {
        jdbc.sql("""
                        INSERT INTO reservations (order_number, line_number, company_id, product_id, inventory_item_id,
                            quantity, expires_at, created_at, updated_at)
                        SELECT :order, t.line, :company, t.product, t.bucket, t.quantity, cast(:expires AS timestamptz), :now, :now
                        FROM unnest(cast(:lines AS int[]), cast(:products AS int[]), cast(:buckets AS int[]),
                                cast(:quantities AS int[]))
                            WITH ORDINALITY AS t(line, product, bucket, quantity, position)
                        ORDER BY t.position
                        """)
                .param("order", request.orderNumber())
                .param("company", request.companyId())
                .param("lines", ints(takes, AllocationPolicy.Take::lineNumber))
                .param("products", ints(takes, AllocationPolicy.Take::productId))
                .param("buckets", ints(takes, AllocationPolicy.Take::bucketId))
                .param("quantities", ints(takes, AllocationPolicy.Take::quantity))
                .param("expires", SqlTimes.orNull(request.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", SqlTimes.now(clock))
                .update();
    }

    List<Integer> bucketsOf(String orderNumber) {
        return jdbc.sql("""
                        SELECT DISTINCT inventory_item_id FROM reservations
                        WHERE order_number = :order AND open_quantity > 0
                        """)
                .param("order", orderNumber)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** In the order in which they were reserved, which is the order in which they are to leave. */
    List<Open> openOf(String orderNumber) {
        return jdbc.sql("""
                        SELECT id, line_number, product_id, inventory_item_id, open_quantity FROM reservations
                        WHERE order_number = :order AND open_quantity > 0
                        ORDER BY id
                        """)
                .param("order", orderNumber)
                .query((row, number) -> new Open(
                        row.getLong("id"),
                        row.getInt("line_number"),
                        row.getInt("product_id"),
                        row.getInt("inventory_item_id"),
                        row.getInt("open_quantity")))
                .list();
    }

    void release(List<Part> parts, String reason) {
        jdbc.sql("""
                        UPDATE reservations r
                        SET released_quantity = released_quantity + p.quantity, release_reason = :reason, updated_at = :now
                        FROM unnest(cast(:ids AS bigint[]), cast(:quantities AS int[])) AS p(id, quantity)
                        WHERE r.id = p.id
                        """)
                .param("reason", reason)
                .param("ids", parts.stream().map(part -> part.of().id()).toArray(Long[]::new))
                .param("quantities", ints(parts, Part::quantity))
                .param("now", SqlTimes.now(clock))
                .update();
    }

    void issue(List<Part> parts) {
        jdbc.sql("""
                        UPDATE reservations r SET issued_quantity = issued_quantity + p.quantity, updated_at = :now
                        FROM unnest(cast(:ids AS bigint[]), cast(:quantities AS int[])) AS p(id, quantity)
                        WHERE r.id = p.id
                        """)
                .param("ids", parts.stream().map(part -> part.of().id()).toArray(Long[]::new))
                .param("quantities", ints(parts, Part::quantity))
                .param("now", SqlTimes.now(clock))
                .update();
    }

    void extend(String orderNumber, Instant expiresAt) {
        jdbc.sql("""
                        UPDATE reservations SET expires_at = :expires, updated_at = :now
                        WHERE order_number = :order AND open_quantity > 0 AND expires_at IS NOT NULL
                        """)
                .param("expires", SqlTimes.of(expiresAt))
                .param("order", orderNumber)
                .param("now", SqlTimes.now(clock))
                .update();
    }

    void neverExpire(String orderNumber) {
        jdbc.sql("""
                        UPDATE reservations SET expires_at = NULL, updated_at = :now
                        WHERE order_number = :order AND open_quantity > 0 AND expires_at IS NOT NULL
                        """)
                .param("order", orderNumber)
                .param("now", SqlTimes.now(clock))
                .update();
    }

    List<ReservedUnits> ofOrder(String orderNumber) {
        return jdbc.sql("""
                        SELECT r.line_number, r.product_id, i.item_id, i.location, i.batch_number, i.expiry_date, r.quantity,
                            r.open_quantity, r.issued_quantity, r.released_quantity, r.expires_at, r.created_at
                        FROM reservations r JOIN inventory_items i ON i.id = r.inventory_item_id
                        WHERE r.order_number = :order
                        ORDER BY r.line_number, r.id
                        """)
                .param("order", orderNumber)
                .query(ReservationRepository::units)
                .list();
    }

    private static ReservedUnits units(ResultSet row, int number) throws SQLException {
        return new ReservedUnits(
                row.getInt("line_number"),
                row.getInt("product_id"),
                row.getString("item_id"),
                row.getString("location"),
                row.getString("batch_number"),
                SqlTimes.instantOrNull(row, "expiry_date"),
                row.getInt("quantity"),
                row.getInt("open_quantity"),
                row.getInt("issued_quantity"),
                row.getInt("released_quantity"),
                SqlTimes.instantOrNull(row, "expires_at"),
                SqlTimes.instant(row, "created_at"));
    }

    private static <T> Integer[] ints(List<T> rows, Function<T, Integer> value) {
        return rows.stream().map(value).toArray(Integer[]::new);
    }
}
