package com.quenty.platform.security;

import com.quenty.platform.problem.ValidationFailed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that exist for a caller: a condition on the company and the customer that a row belongs to. Part of the
 * query, never a check after it.
 *
 * <p>Null means unrestricted, for the company as for the customer, and {@link #ALL} has null for both. A caller whose
 * scope is a company but who belongs to none gets a company that no row has, and sees nothing; that value is known to
 * this class alone. So a query may read both values as they are:
 *
 * <pre>{@code
 * (:#{#scope.companyId()} IS NULL OR o.companyId = :#{#scope.companyId()})
 * AND (:#{#scope.customerId()} IS NULL OR o.customerId = :#{#scope.customerId()})
 * }</pre>
 *
 * <p>In SQL the parameters need a type: {@code .param("company", scope.companyId(), Types.VARCHAR)}. Lists take
 * {@code SqlFilter.visibleTo}.
 *
 * <p>A service is a caller as any other: its token says its scope.
 */
public final class RowScope {

    /** No restriction: for jobs, deliveries and siblings that may see everything. */
    public static final RowScope ALL = new RowScope(null, null);

    /** Equals no company's id, and is not null: see above. Ids have no blanks. */
    private static final String NO_COMPANY = "no company";

    private final @Nullable String companyId;
    private final @Nullable String customerId;

    /** Private, lest a caller's missing company become "unrestricted" by way of null. */
    private RowScope(@Nullable String companyId, @Nullable String customerId) {
        this.companyId = companyId;
        this.customerId = customerId;
    }

    /**
     * The rows of things that belong to a customer and a company: all of them for callers of the platform, those of the
     * company for callers of a company, and for all other callers those whose customer is the caller.
     */
    public static RowScope of(Caller caller) {
        return switch (caller.scope()) {
            case PLATFORM -> ALL;
            case COMPANY -> ofCompanyOrNobody(caller);
            case OWN -> ofCustomer(caller.id());
        };
    }

    /**
     * The rows of things that have a company but no customer, such as products: all of them for callers of the
     * platform, those of the caller's company for all others.
     */
    public static RowScope ofCompany(Caller caller) {
        return caller.scope() == DataScope.PLATFORM ? ALL : ofCompanyOrNobody(caller);
    }

    /** The rows of one company, whatever the caller. */
    public static RowScope ofCompany(String companyId) {
        return new RowScope(Objects.requireNonNull(companyId), null);
    }

    /** The rows of one customer, whatever the caller. */
    public static RowScope ofCustomer(String customerId) {
        return new RowScope(null, Objects.requireNonNull(customerId));
    }

    private static RowScope ofCompanyOrNobody(Caller caller) {
        return ofCompany(caller.companyId() == null ? NO_COMPANY : caller.companyId());
    }

    /**
     * The company that something new belongs to: the caller's own, and any other only for callers of the platform.
     *
     * @param requestedCompanyId the body's {@code company_id}
     * @throws OutsideDataScope for somebody else's company, and for callers who belong to none
     * @throws ValidationFailed when a caller of the platform names no company and belongs to none
     */
    public static String companyForNew(Caller caller, @Nullable String requestedCompanyId) {
        var companyId = requestedCompanyId == null ? caller.companyId() : requestedCompanyId;
        if (!ofCompany(caller).covers(companyId, null)) {
            var problem = new OutsideDataScope("New things belong to your own company.");
            problem.at("/company_id", "must be your own company");
            throw problem;
        }
        if (companyId == null) {
            throw ValidationFailed.of("/company_id", "is required for callers without a company");
        }
        return companyId;
    }

    /**
     * The customer that something new belongs to: the caller, for those whose scope is themselves, else the one named.
     * Whether the customer exists and belongs to the caller's company is for customer-service to say.
     *
     * @param requestedCustomerId the body's {@code customer_id}
     * @throws OutsideDataScope when a caller whose scope is themselves names somebody else
     * @throws ValidationFailed when any other caller names nobody
     */
    public static String customerForNew(Caller caller, @Nullable String requestedCustomerId) {
        var own = of(caller).customerId();
        if (own == null) {
            if (requestedCustomerId == null) {
                throw ValidationFailed.of("/customer_id", "must not be null");
            }
            return requestedCustomerId;
        }
        if (requestedCustomerId != null && !requestedCustomerId.equals(own)) {
            var problem = new OutsideDataScope("Callers with the scope own act for themselves only.");
            problem.at("/customer_id", "must be your own id");
            throw problem;
        }
        return own;
    }

    /**
     * For what all companies share.
     *
     * @throws OutsideDataScope for callers who do not see the whole platform
     */
    public static void requirePlatform(Caller caller) {
        if (!of(caller).isAll()) {
            throw new OutsideDataScope("Only callers who may see the whole platform can do this.");
        }
    }

    /** The only company whose rows exist for the caller; null when the company does not matter. */
    public @Nullable String companyId() {
        return companyId;
    }

    /** The only customer whose rows exist for the caller; null when the customer does not matter. */
    public @Nullable String customerId() {
        return customerId;
    }

    /** Unrestricted. */
    public boolean isAll() {
        return companyId == null && customerId == null;
    }

    /** Restricted to a company. */
    public boolean isCompany() {
        return companyId != null;
    }

    /** Restricted to a customer. */
    public boolean isOwn() {
        return customerId != null;
    }

    /** Whether a row that belongs to this company and this customer exists for the caller; null is a row of none. */
    public boolean covers(@Nullable String companyId, @Nullable String customerId) {
        return (this.companyId == null || this.companyId.equals(companyId))
                && (this.customerId == null || this.customerId.equals(customerId));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowScope scope
                && Objects.equals(companyId, scope.companyId)
                && Objects.equals(customerId, scope.customerId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(companyId, customerId);
    }

    @Override
    public String toString() {
        return isAll() ? "all" : isOwn() ? "customer " + customerId : "company " + companyId;
    }
}
