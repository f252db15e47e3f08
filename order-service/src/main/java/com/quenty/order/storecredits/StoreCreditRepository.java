package com.quenty.order.storecredits;

import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.security.RowScope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of store credit. An entry moves its lot and its store credit, by a trigger; entries are immutable. */
@Repository
class StoreCreditRepository {

    private static final String SYSTEM = "system";

    record Account(long id, String storeCreditId, String currency, long version) {}

    record Lot(long id, BigDecimal remaining) {}

    private final JdbcClient jdbc;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    StoreCreditRepository(JdbcClient jdbc, CurrentCaller currentCaller, Clock clock) {
        this.jdbc = jdbc;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Locked, made when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account open(String companyId, String customerId, String currency) {
        jdbc.sql("""
                        INSERT INTO store_credits (store_credit_id, company_id, customer_id, currency, created_at, updated_at)
                        VALUES (:id, :company, :customer, :currency, :now, :now)
                        ON CONFLICT ON CONSTRAINT store_credits_owner_key DO NOTHING
                        """)
                .param("id", ExternalId.next("SC"))
                .param("company", companyId)
                .param("customer", customerId)
                .param("currency", currency)
                .param("now", SqlTimes.now(clock))
                .update();
        return lock(companyId, customerId, currency).orElseThrow();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Account> lock(String companyId, String customerId, String currency) {
        return jdbc.sql("""
                        SELECT id, store_credit_id, currency, version FROM store_credits
                        WHERE company_id = :company AND customer_id = :customer AND currency = :currency FOR NO KEY UPDATE
                        """)
                .param("company", companyId)
                .param("customer", customerId)
                .param("currency", currency)
                .query((row, number) -> account(row))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Account> lock(RowScope scope, String storeCreditId) {
        return jdbc.sql("""
                        SELECT id, store_credit_id, currency, version FROM store_credits
                        WHERE store_credit_id = :id
                          AND (cast(:company AS text) IS NULL OR company_id = :company)
                          AND (cast(:customer AS text) IS NULL OR customer_id = :customer)
                        FOR NO KEY UPDATE
                        """)
                .param("id", storeCreditId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("customer", scope.customerId(), Types.VARCHAR)
                .query((row, number) -> account(row))
                .optional();
    }

    /** Lots that can be spent on that day, first to lapse first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Lot> spendable(Account account, LocalDate day) {
        return jdbc.sql("""
                        SELECT id, remaining FROM store_credit_lots
                        WHERE store_credit_key = :account AND remaining > 0 AND (valid_until IS NULL OR valid_until > :day)
                        ORDER BY valid_until NULLS LAST, id
                        """)
                .param("account", account.id())
                .param("day", day)
                .query((row, number) -> new Lot(row.getLong("id"), row.getBigDecimal("remaining")))
                .list();
    }

    /** Lots that can't be spent any more on that day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Lot> lapsed(Account account, LocalDate day) {
        return jdbc.sql("""
                        SELECT id, remaining FROM store_credit_lots
                        WHERE store_credit_key = :account AND remaining > 0 AND valid_until <= :day ORDER BY id
                        """)
                .param("account", account.id())
                .param("day", day)
                .query((row, number) -> new Lot(row.getLong("id"), row.getBigDecimal("remaining")))
                .list();
    }

    /** Store credits of which something has lapsed, in the order of their ids. */
    List<String> withLapsed(LocalDate day, String after, int limit) {
        return jdbc.sql("""
                        SELECT DISTINCT s.store_credit_id FROM store_credit_lots l JOIN store_credits s ON s.id = l.store_credit_key
                        WHERE l.remaining > 0 AND l.valid_until <= :day AND s.store_credit_id > :after
                        ORDER BY s.store_credit_id LIMIT :limit
                        """)
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getString("store_credit_id"))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long newLot(Account account, @Nullable LocalDate validUntil) {
        return jdbc.sql("""
                        INSERT INTO store_credit_lots (store_credit_key, valid_until, created_at)
                        VALUES (:account, :validUntil, :now) RETURNING id
                        """)
                .param("account", account.id())
                .param("validUntil", validUntil, Types.DATE)
                .param("now", SqlTimes.now(clock))
                .query(Long.class)
                .single();
    }

    /** @param amount signed */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            Account account,
            long lot,
            StoreCreditEntryType type,
            Money amount,
            @Nullable String reference,
            @Nullable String reason) {
        jdbc.sql("""
                        INSERT INTO store_credit_entries (entry_id, store_credit_key, lot_key, entry_type, amount, balance_after,
                            reference, reason, created_by, created_at)
                        VALUES (:id, :account, :lot, :type, :amount, 0, :reference, :reason, :actor, :now)
                        """)
                .param("id", ExternalId.next("SCE"))
                .param("account", account.id())
                .param("lot", lot)
                .param("type", type.code())
                .param("amount", amount.amount())
                .param("reference", reference, Types.VARCHAR)
                .param("reason", reason, Types.VARCHAR)
                .param("actor", currentCaller.find().map(Caller::id).orElse(SYSTEM))
                .param("now", SqlTimes.now(clock))
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"), row.getString("store_credit_id"), row.getString("currency"), row.getLong("version"));
    }
}
