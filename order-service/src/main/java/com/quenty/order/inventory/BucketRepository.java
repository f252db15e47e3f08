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
 * The rows of the stock. Whoever moves or reserves units locks their buckets first, all in one call and in ascending order of
 * their key, so that nobody waits in a circle. Buckets that may have to be made are made before anything is locked.
 */
@Repository
public class BucketRepository {

    private static final String COLUMNS = """
            i.id, i.item_id, i.company_id, i.product_id, i.stock_state, i.location, i.batch_number, i.expiry_date,
            i.quantity, i.reserved_quantity, i.received_at, i.version""";

    private final JdbcClient jdbc;
    private final StockProperties properties;
    private final Clock clock;

    BucketRepository(JdbcClient jdbc, StockProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    private static final String RESERVABLE = """
            from inventory_items i join products p on p.id = i.product_id
            where i.product_id = any(:products) and i.company_id = :company
                and i.stock_state = 'sellable' and i.quantity > i.reserved_quantity
                and (i.expiry_date is null or i.expiry_date > cast(:now as timestamptz)
                    + make_interval(days => coalesce(p.min_shelf_life_days, :shelf_life)))
            """;

    /** Those with something to reserve of the company's products: neither expired nor too short-lived. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Bucket> lockReservable(String companyId, Collection<Integer> productIds) {
        return reservable(
                        "select %s %s order by i.id for no key update of i".formatted(COLUMNS, RESERVABLE),
                        companyId,
                        productIds)
                .query(BucketRepository::read)
                .list();
    }

    /** How much can be reserved at this moment, by product. Without a lock. */
    @Transactional(readOnly = true)
    public Map<Integer, Integer> reservable(String companyId, Collection<Integer> productIds) {
        var units = new HashMap<Integer, Integer>();
        reservable(
                        "select i.product_id, sum(i.quantity - i.reserved_quantity) as units %s group by i.product_id"
                                .formatted(RESERVABLE),
                        companyId,
                        productIds)
                .query(row -> {
                    units.put(row.getInt("product_id"), (int) Math.min(row.getLong("units"), Integer.MAX_VALUE));
                });
        return units;
    }

    private JdbcClient.StatementSpec reservable(String sql, String companyId, Collection<Integer> productIds) {
        return jdbc.sql(sql)
                .param("products", productIds.toArray(Integer[]::new))
                .param("company", companyId)
                .param("now", SqlTimes.now(clock))
                .param("shelf_life", properties.minShelfLifeDays());
    }

    /** All of these products, for whoever gives and takes units of them in several steps of one transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockAll(String companyId, Collection<Integer> productIds) {
        jdbc.sql("""
                        select i.id from inventory_items i
                        where i.product_id = any(:products) and i.company_id = :company
                        order by i.id
                        for no key update
                        """)
                .param("products", productIds.toArray(Integer[]::new))
                .param("company", companyId)
                .query((row, number) -> row.getInt("id"))
                .list();
    }

    /** All of them, by key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, Bucket> lock(Collection<Integer> ids) {
        return jdbc
                .sql("select %s from inventory_items i where i.id = any(:ids) order by i.id for no key update"
                        .formatted(COLUMNS))
                .param("ids", ids.toArray(Integer[]::new))
                .query(BucketRepository::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Bucket::id, Function.identity()));
    }

    /**
     * As {@link #find}.
     *
     * @throws InventoryProblems.ItemNotFound also when the caller may not know of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Bucket require(Caller caller, String itemId) {
        return find(caller, itemId).orElseThrow(InventoryProblems.ItemNotFound::new);
    }

    /**
     * Without a lock: what it holds may have changed by the time it is locked, but not which bucket it is. Empty also when the
     * caller may not know of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Bucket> find(Caller caller, String itemId) {
        return jdbc.sql("""
                        select %s from inventory_items i
                        where i.item_id = :item and (cast(:company as text) is null or i.company_id = :company)
                        """.formatted(COLUMNS))
                .param("item", itemId)
                .param("company", RowScope.ofCompany(caller).companyId(), Types.VARCHAR)
                .query(BucketRepository::read)
                .optional();
    }

    /** What makes the bucket this bucket; that never changes, so it needs no lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BucketKey keyOf(int id) {
        return jdbc.sql("select %s from inventory_items i where i.id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(BucketRepository::read)
                .single()
                .key();
    }

    /** Keys of buckets on sale whose units have expired and that nobody has reserved, in their order. */
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
        // In one order for everybody, since whoever makes a bucket makes others wait who want the same.
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
                        select id from inventory_items
                        where product_id = :product and stock_state = :state
                            and location is not distinct from :location
                            and batch_number is not distinct from :batch
                            and expiry_date is not distinct from cast(:expiry as timestamptz)
                        """, key).query(Integer.class).optional();
    }

    /** Empty when somebody else has just made it. */
    private Optional<Integer> insert(BucketKey key) {
        return withKey("""
                        insert into inventory_items (item_id, company_id, product_id, stock_state, location, batch_number,
                            expiry_date, created_at, updated_at)
                        values (:item, :company, :product, :state, :location, :batch, cast(:expiry as timestamptz), :now, :now)
                        on conflict do nothing
                        returning id
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
