package com.quenty.pickup.plans;

import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Which driver could collect what on a day.
 *
 * <p>Queued when it is asked for, it is searched for in the background, its best routes so far kept with it, so that a search that a crash
 * ended goes on. It can be ended early. Nothing has happened to any pickup until it is applied: that makes the routes.
 */
@Entity
@Table(name = "route_plans")
class RoutePlan extends UpdatedEntity {

    @Column(updatable = false)
    private String planId;

    @Column(updatable = false)
    private @Nullable String companyId;

    @Column(updatable = false)
    private LocalDate routeDate;

    @Column(updatable = false)
    private String timeZone;

    @Column(updatable = false)
    private String depotCode;

    @Enumerated(EnumType.STRING)
    private RoutePlanStatus status = RoutePlanStatus.QUEUED;

    private double progress;

    @Column(updatable = false)
    private Instant searchFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private PlanRoutesRequest request;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PlanAnswer answer;

    private @Nullable String failure;
    /** How often a search has begun: once, and again after each interruption. */
    private int searches;

    @Column(updatable = false)
    private String createdBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected RoutePlan() {}

    RoutePlan(
            String planId,
            @Nullable String companyId,
            String timeZone,
            Instant searchFrom,
            PlanRoutesRequest request,
            String createdBy) {
        this.planId = planId;
        this.companyId = companyId;
        this.routeDate = request.routeDate();
        this.timeZone = timeZone;
        this.depotCode = request.depotCode();
        this.searchFrom = searchFrom;
        this.request = request;
        this.createdBy = createdBy;
    }

    /** A search begins, at first or after it was interrupted. */
    void search() {
        searches++;
        if (status != RoutePlanStatus.RUNNING) {
            status = status.to(RoutePlanStatus.RUNNING);
        }
    }

    int searches() {
        return searches;
    }

    void report(double share, PlanAnswer best) {
        progress = share;
        answer = best;
    }

    void complete(PlanAnswer best) {
        status = status.to(RoutePlanStatus.COMPLETED);
        report(1, best);
    }

    void cancel() {
        status = status.to(RoutePlanStatus.CANCELLED);
    }

    void fail(String why) {
        status = status.to(RoutePlanStatus.FAILED);
        failure = why;
    }

    /**
     * @throws PlanProblems.Cancelled when it was cancelled before there was anything to be made of it
     * @throws PlanProblems.Empty when its search has found nothing
     */
    void apply() {
        var applied = status.to(RoutePlanStatus.APPLIED);
        if (answer == null || answer.routes().isEmpty()) {
            throw status == RoutePlanStatus.CANCELLED
                    ? new PlanProblems.Cancelled()
                    : PlanProblems.Empty.nothingFound();
        }
        status = applied;
    }

    String planId() {
        return planId;
    }

    @Nullable
    String companyId() {
        return companyId;
    }

    LocalDate routeDate() {
        return routeDate;
    }

    String timeZone() {
        return timeZone;
    }

    String depotCode() {
        return depotCode;
    }

    RoutePlanStatus status() {
        return status;
    }

    double progress() {
        return progress;
    }

    Instant searchFrom() {
        return searchFrom;
    }

    PlanRoutesRequest request() {
        return request;
    }

    @Nullable
    PlanAnswer answer() {
        return answer;
    }

    @Nullable
    String failure() {
        return failure;
    }

    String createdBy() {
        return createdBy;
    }
}
