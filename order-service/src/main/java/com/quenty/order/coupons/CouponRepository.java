package com.quenty.order.coupons;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CouponRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecordRow<CouponResponse> row;
    private final Clock clock;

    CouponRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json.mapper();
        this.row = new RecordRow<>(CouponResponse.class, json.mapper());
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<CouponResponse> find(String couponId, RowScope scope) {
        return jdbc.sql("""
                        SELECT * FROM coupons
                        WHERE coupon_id = :id AND (cast(:company AS text) IS NULL OR company_id = :company)
                        """)
                .param("id", couponId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .query(row)
                .optional()
                .map(CouponResponse::inItsCurrency);
    }

    /** @return false when the company has a coupon with this code */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(String couponId, String companyId, CreateCouponRequest request, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO coupons (coupon_id, company_id, code, label, kind, discount_rate, discount_amount, currency,
                            min_total_amount, product_ids, categories, valid_from, valid_until, max_uses,
                            max_uses_per_customer, created_by, created_at)
                        VALUES (:id, :company, :code, :label, :kind, :rate, :amount, :currency, :minimum,
                            cast(:products AS jsonb), cast(:categories AS jsonb), :from, :until, :uses, :per_customer, :by, :now)
                        ON CONFLICT (company_id, code) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("id", couponId)
                        .param("company", companyId)
                        .param("code", request.code())
                        .param("label", request.label() == null ? request.code() : request.label())
                        .param("kind", request.kind().code())
                        .param("rate", request.discountRate(), Types.NUMERIC)
                        .param("amount", request.discountAmount(), Types.NUMERIC)
                        .param("currency", request.currency(), Types.VARCHAR)
                        .param("minimum", request.minTotalAmount(), Types.NUMERIC)
                        .param("products", json.writeValueAsString(request.products()))
                        .param("categories", json.writeValueAsString(request.categoriesOrNone()))
                        .param("from", request.validFrom())
                        .param("until", request.validUntil(), Types.DATE)
                        .param("uses", request.maxUses(), Types.INTEGER)
                        .param("per_customer", request.maxUsesPerCustomer(), Types.INTEGER)
                        .param("by", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }

    /** @return false when it was withdrawn before */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean withdraw(String couponId, String by, @Nullable String reason) {
        return jdbc.sql("""
                        UPDATE coupons SET withdrawn_at = :now, withdrawn_by = :by, withdrawal_reason = :reason
                        WHERE coupon_id = :id AND withdrawn_at IS NULL
                        """)
                        .param("id", couponId)
                        .param("by", by)
                        .param("reason", reason, Types.VARCHAR)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }

    /**
     * One use more, of the coupon and of the customer, if both may: the row of the coupon makes concurrent buyers wait for each other.
     *
     * @return false when it is used up or was withdrawn meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(long id, @Nullable Integer maxPerCustomer, String orderNumber, String customerId) {
        return jdbc.sql("""
                        WITH taken AS (
                            UPDATE coupons SET uses = uses + 1
                            WHERE id = :id AND withdrawn_at IS NULL AND (max_uses IS NULL OR uses < max_uses)
                            RETURNING id),
                        held AS (
                            INSERT INTO coupon_holders AS h (coupon_id, customer_id, uses)
                            SELECT id, :customer, 1 FROM taken
                            ON CONFLICT (coupon_id, customer_id) DO UPDATE SET uses = h.uses + 1
                            WHERE cast(:most AS int) IS NULL OR h.uses < :most
                            RETURNING coupon_id)
                        INSERT INTO coupon_uses (order_number, coupon_id, customer_id, taken_at)
                        SELECT :order, coupon_id, :customer, :now FROM held
                        """)
                        .param("id", id)
                        .param("customer", customerId)
                        .param("most", maxPerCustomer, Types.INTEGER)
                        .param("order", orderNumber)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }

    /** The use of an order that has ended, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(String orderNumber) {
        jdbc.sql("""
                        WITH back AS (
                            UPDATE coupon_uses SET given_back_at = :now
                            WHERE order_number = :order AND given_back_at IS NULL
                            RETURNING coupon_id, customer_id),
                        held AS (
                            UPDATE coupon_holders h SET uses = h.uses - 1 FROM back b
                            WHERE h.coupon_id = b.coupon_id AND h.customer_id = b.customer_id)
                        UPDATE coupons c SET uses = c.uses - 1 FROM back b WHERE c.id = b.coupon_id
                        """)
                .param("order", orderNumber)
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
