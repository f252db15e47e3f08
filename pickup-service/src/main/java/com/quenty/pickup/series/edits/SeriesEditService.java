package com.quenty.pickup.series.edits;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.clients.customer.CustomerProblems.CompanyUnknown;
import com.quenty.pickup.series.OccurrenceService;
import com.quenty.pickup.series.SeriesService;
import com.quenty.pickup.series.SeriesStatus;
import com.quenty.pickup.series.SeriesStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Creates and changes series for callers: asks for customer and company first, then does it in one transaction. */
@Service
class SeriesEditService {

    private static final String CUSTOMER = "/customer_id";
    private static final String COMPANY = "/company_id";

    /** Changes of any of these book pickups anew. */
    private static final List<String> BOOKED_ANEW = List.of(
            "rrule",
            "starts_at",
            "rdates",
            "exdates",
            "holiday_policy",
            "place",
            "packages",
            "requires_packaging",
            "service_minutes",
            "required_skills");

    /** The customer and the company of a new series. */
    private record Owner(String customerId, @Nullable String companyId) {}

    private final CustomerDirectory customers;
    private final SeriesStore store;
    private final SeriesService series;
    private final OccurrenceService occurrences;
    private final SeriesQueries queries;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;

    SeriesEditService(
            CustomerDirectory customers,
            SeriesStore store,
            SeriesService series,
            OccurrenceService occurrences,
            SeriesQueries queries,
            Idempotency idempotency,
            TransactionOperations transaction) {
        this.customers = customers;
        this.store = store;
        this.series = series;
        this.occurrences = occurrences;
        this.queries = queries;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    SeriesResponse create(Caller caller, CreateSeriesRequest request) {
        var schedule = request.schedule();
        return idempotency.once(
                SeriesResponse.class,
                () -> ownerOf(caller, request),
                owner -> queries.response(
                        series.create(owner.customerId(), owner.companyId(), schedule, request.template())));
    }

    /** The company that is named, or else the customer's; companies send their own drivers. */
    private Owner ownerOf(Caller caller, CreateSeriesRequest request) {
        var scope = RowScope.of(caller);
        var customerId = RowScope.customerForNew(caller, request.customerId());
        var customer = customers.requireActive(scope, customerId, CUSTOMER);
        var named = request.companyId();
        boolean foreign = named != null
                && (scope.isCompany() && !named.equals(scope.companyId())
                        || scope.isOwn() && !named.equals(customer.companyId()));
        if (foreign) {
            throw new CompanyUnknown(COMPANY);
        }
        var companyId = scope.isCompany() ? scope.companyId() : named == null ? customer.companyId() : named;
        if (companyId != null) {
            customers.requireTrading(companyId, COMPANY);
        }
        return new Owner(customerId, companyId);
    }

    SeriesResponse revise(Caller caller, String seriesId, IfMatch match, MergePatch<SeriesRevision> patch) {
        if (BOOKED_ANEW.stream().anyMatch(patch::touches)) {
            requireServed(caller, seriesId);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            var locked = store.lock(RowScope.of(caller), seriesId, match);
            var revision = patch.applyTo(SeriesRevision.of(locked));
            return queries.response(series.revise(
                    locked,
                    revision.schedule(),
                    revision.template(),
                    !patch.touches("rdates"),
                    !patch.touches("exdates")));
        }));
    }

    SeriesResponse divide(Caller caller, String seriesId, IfMatch match, DivideSeriesRequest request) {
        return idempotency.once(SeriesResponse.class, () -> requireServed(caller, seriesId), seen -> {
            var locked = store.lock(RowScope.of(caller), seen, match);
            return queries.response(series.divide(locked, request.division(), request.template(locked)));
        });
    }

    /**
     * Asked before the transaction in which pickups are booked; of a paused series none are.
     *
     * @return the id of the series
     */
    private String requireServed(Caller caller, String seriesId) {
        var seen = store.find(RowScope.of(caller), seriesId);
        if (seen.status() == SeriesStatus.ACTIVE) {
            customers.requireActive(RowScope.ALL, seen.customerId(), CUSTOMER);
            var company = seen.companyId();
            if (company != null) {
                customers.requireTrading(company, COMPANY);
            }
        }
        return seen.seriesId();
    }

    SeriesResponse pause(Caller caller, String seriesId, IfMatch match, @Nullable String reason) {
        return idempotency.once(
                SeriesResponse.class,
                () -> queries.response(series.pause(store.lock(RowScope.of(caller), seriesId, match), reason)));
    }

    SeriesResponse resume(Caller caller, String seriesId, IfMatch match, @Nullable String reason) {
        return idempotency.once(
                SeriesResponse.class,
                () -> queries.response(series.resume(store.lock(RowScope.of(caller), seriesId, match), reason)));
    }

    SeriesResponse end(Caller caller, String seriesId, IfMatch match, String reason) {
        return idempotency.once(
                SeriesResponse.class,
                () -> queries.response(series.end(store.lock(RowScope.of(caller), seriesId, match), reason)));
    }

    OccurrenceResponse change(Caller caller, String seriesId, LocalDateTime local, ChangeOccurrenceRequest request) {
        return idempotency.once(OccurrenceResponse.class, () -> {
            var locked = store.lock(RowScope.of(caller), seriesId, IfMatch.ANY);
            return OccurrenceResponse.of(occurrences.change(
                    locked,
                    local,
                    request.pickupDate(),
                    request.timeWindowStart(),
                    request.contact(),
                    request.specialInstructions()));
        });
    }

    OccurrenceResponse skip(Caller caller, String seriesId, LocalDateTime local, @Nullable String reason) {
        return idempotency.once(OccurrenceResponse.class, () -> {
            var locked = store.lock(RowScope.of(caller), seriesId, IfMatch.ANY);
            return OccurrenceResponse.of(occurrences.skip(locked, local, reason));
        });
    }
}
