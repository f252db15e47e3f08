package com.quenty.order.inventory;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the stock, and the only place that locks them. A transaction that moves or reserves units locks their buckets first, all in
 * one call and in ascending order of their key, to avoid deadlocks: whatever it locks later has to be among them. Buckets that may have
 * to be created are created before anything is locked.
 */
@Repository
public class BucketRepository {

    private static final String COLUMNS = """
            i.id, i.item_id, i.company_id, i.product_id, i.stock_state, i.location, i.batch_number, i.expiry_date,
            i.quantity, i.reserved_quantity, i.received_at, i.version""";

    /** The global order of locks. */
    private static final String LOCKED_IN_ORDER = " ORDER BY i.id FOR NO KEY UPDATE OF i";

    private final JdbcClient jdbc;
    private final StockProperties properties;
    private final Clock clock;

    BucketRepository(JdbcClient jdbc, StockProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    private static final String RESERVABLE = """
            FROM inventory_items i JOIN products p ON p.id = i.product_id
            WHERE i.product_id = ANY(:products)
                AND i.stock_state = 'sellable' AND i.quantity > i.reserved_quantity
                AND (i.expiry_date IS NULL OR i.expiry_date > cast(:now AS timestamptz)
                    + make_interval(days => coalesce(p.min_shelf_life_days, :shelf_life)))
            """;

    private static final String RESERVABLE_OF_COMPANY = RESERVABLE + " AND i.company_id = :company";

    /** Those with something to reserve of the company's products: neither expired nor too short-lived. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Bucket> lockReservable(String companyId, Collection<Integer> productIds) {
        return asked("SELECT %s %s".formatted(COLUMNS, RESERVABLE_OF_COMPANY) + LOCKED_IN_ORDER, productIds)
                .param("company", companyId)
                .query(BucketRepository::read)
                .list();
    }

    /** How much can be reserved at this moment, by product. Without a lock. */
    @Transactional(readOnly = true)
    public Map<Integer, Long> reservable(String companyId, Collection<Integer> productIds) {
        var units = new HashMap<Integer, Long>();
        asked(
                        "SELECT i.product_id, sum(i.quantity - i.reserved_quantity) AS units %s GROUP BY i.product_id"
                                .formatted(RESERVABLE_OF_COMPANY),
                        productIds)
                .param("company", companyId)
                .query(row -> {
                    units.put(row.getInt("product_id"), row.getLong("units"));
                });
        return units;
    }

    /** Those of the products, of whatever company, of which something can be reserved at this moment. */
    @Transactional(readOnly = true)
    public List<Integer> inStock(Collection<Integer> productIds) {
        return asked("SELECT DISTINCT i.product_id %s".formatted(RESERVABLE), productIds)
                .query((row, number) -> row.getInt("product_id"))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<Integer> productIds) {
        return jdbc.sql(sql)
                .param("products", productIds.toArray(Integer[]::new))
                .param("now", SqlTimes.now(clock))
                .param("shelf_life", properties.minShelfLifeDays());
    }

    /**
     * All buckets of these products, for a transaction that releases and reserves units in several steps: of all products that any of
     * the steps may touch.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockAll(String companyId, Collection<Integer> productIds) {
        jdbc.sql("""
                        SELECT i.id FROM inventory_items i
                        WHERE i.product_id = ANY(:products) AND i.company_id = :company
                        """ + LOCKED_IN_ORDER)
                .param("products", productIds.toArray(Integer[]::new))
                .param("company", companyId)
                .query((row, number) -> row.getInt("id"))
                .list();
    }

    /** All of them, by key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, Bucket> lock(Collection<Integer> ids) {
        return jdbc
                .sql("SELECT %s FROM inventory_items i WHERE i.id = ANY(:ids)".formatted(COLUMNS) + LOCKED_IN_ORDER)
                .param("ids", ids.toArray(Integer[]::new))
                .query(BucketRepository::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Bucket::id, Function.identity()));
    }

    /**
     * As {@link #find}.
     *
     * @throws InventoryProblems.ItemNotFound also when it is not visible to the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Bucket require(Caller caller, String itemId) {
        return find(caller, itemId).orElseThrow(InventoryProblems.ItemNotFound::new);
    }

    /**
     * Without a lock: what it holds may have changed by the time it is locked, but not which bucket it is. Empty also when it
     * is not visible to the caller.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Bucket> find(Caller caller, String itemId) {
        return jdbc.sql("""
                        SELECT %s FROM inventory_items i
                        WHERE i.item_id = :item AND (cast(:company AS text) IS NULL OR i.company_id = :company)
                        """.formatted(COLUMNS))
                .param("item", itemId)
                .param("company", RowScope.ofCompany(caller).companyId(), Types.VARCHAR)
                .query(BucketRepository::read)
                .optional();
    }

    /** The bucket's key, which never changes, so it needs no lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BucketKey keyOf(int id) {
        return jdbc.sql("SELECT %s FROM inventory_items i WHERE i.id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(BucketRepository::read)
                .single()
                .key();
    }

    /** Keys of buckets on sale whose units have expired and that are not reserved, in ascending order. */
    @Transactional(readOnly = true)
    public List<Integer> expired(Instant now, int after, int limit) {
        return jdbc.sql("""
                        SELECT id FROM inventory_items
                        WHERE stock_state = 'sellable' AND expiry_date <= :now AND quantity > reserved_quantity AND id > :after
                        ORDER BY id
                        LIMIT :limit
                        """)
                .param("now", SqlTimes.of(now))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getInt("id"))
                .list();
    }

    /** The keys of the buckets, made where there is none yet. Comes before any lock, see above. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<BucketKey, Integer> idsOf(Collection<BucketKey> keys) {
        var ids = new LinkedHashMap<BucketKey, Integer>();
        // Always in the same order: creating a bucket blocks transactions that create the same one.
        keys.stream()
                .distinct()
                .sorted(Comparator.comparing(BucketKey::toString))
                .forEach(key -> ids.put(key, idOf(key)));
        return ids;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int idOf(BucketKey key) {
        return find(key).or(() -> insert(key)).or(() -> find(key)).orElseThrow();
    }

    private Optional<Integer> find(BucketKey key) {
        return withKey("""
                        SELECT id FROM inventory_items
                        WHERE product_id = :product AND stock_state = :state
                            AND location IS NOT DISTINCT FROM :location
                            AND batch_number IS NOT DISTINCT FROM :batch
                            AND expiry_date IS NOT DISTINCT FROM cast(:expiry AS timestamptz)
                        """, key).query(Integer.class).optional();
    }

    /** Empty when another transaction has just created it. */
    private Optional<Integer> insert(BucketKey key) {
        return withKey("""
                        INSERT INTO inventory_items (item_id, company_id, product_id, stock_state, location, batch_number,
                            expiry_date, created_at, updated_at)
                        VALUES (:item, :company, :product, :state, :location, :batch, cast(:expiry AS timestamptz), :now, :now)
                        ON CONFLICT DO NOTHING
                        RETURNING id
                        """, key)
                .param("item", ExternalId.next("INV"))
                .param("company", key.companyId())
                .param("now", SqlTimes.now(clock))
                .query(Integer.class)
                .optional();
    }

    private JdbcClient.StatementSpec withKey(String sql, BucketKey key) {
        return jdbc.sql(sql)
                .param("product", key.productId())
                .param("state", key.state().code())
                .param("location", key.location(), Types.VARCHAR)
                .param("batch", key.batchNumber(), Types.VARCHAR)
                .param("expiry", SqlTimes.orNull(key.expiryDate()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static Bucket read(ResultSet row, int number) throws SQLException {
        return new Bucket(
                row.getInt("id"),
                row.getString("item_id"),
                new BucketKey(
                        row.getString("company_id"),
                        row.getInt("product_id"),
                        Coded.of(StockState.class, row.getString("stock_state")),
                        row.getString("location"),
                        row.getString("batch_number"),
                        SqlTimes.instantOrNull(row, "expiry_date")),
                row.getInt("quantity"),
                row.getInt("reserved_quantity"),
                SqlTimes.instantOrNull(row, "received_at"),
                row.getLong("version"));
    }
}
