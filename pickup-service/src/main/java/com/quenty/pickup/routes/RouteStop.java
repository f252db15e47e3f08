package com.quenty.pickup.routes;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.persistence.CreatedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that a driver does on a route: collects a pickup, empties the vehicle, has a break. */
@Entity
@Table(name = "pickup_route_stops")
public class RouteStop extends CreatedEntity {

    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    @Column(updatable = false)
    private int stopNumber;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StopKind kind;

    /** Key of the pickup's row. */
    @Column(name = "pickup_id", updatable = false)
    private @Nullable Integer pickupKey;

    /** The pickup's id outside. */
    @Column(updatable = false)
    private @Nullable String pickupReference;

    @Enumerated(EnumType.STRING)
    private StopStatus status = StopStatus.PLANNED;

    private boolean confirmed;

    /** The driver has left it, and what the device said of its end was refused. */
    private boolean unsettled;

    @Column(updatable = false)
    private @Nullable Double latitude;

    @Column(updatable = false)
    private @Nullable Double longitude;

    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private int serviceSeconds;
    private int extraSeconds;
    private int legSeconds;
    private long legMetres;
    private Instant plannedArrival;
    private Instant plannedDeparture;
    private Instant expectedArrival;

    /** The expected arrival as the pickup says it. */
    private Instant toldArrival;

    private @Nullable Instant departedForAt;
    private @Nullable Instant actualArrival;
    private @Nullable Instant begunAt;
    private @Nullable Instant actualDeparture;
    private int waitingSeconds;

    @JdbcTypeCode(SqlTypes.JSON)
    private Load load;

    private @Nullable String closedReason;
    private @Nullable Instant lateAlertedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected RouteStop() {}

    @SuppressWarnings("NullAway.Init") // plan() sets the rest
    RouteStop(int stopNumber, int position, NewStop planned, @Nullable Integer pickupKey) {
        this.stopNumber = stopNumber;
        this.kind = planned.kind();
        this.pickupKey = pickupKey;
        this.pickupReference = planned.pickupId();
        var place = planned.place();
        this.latitude = place == null ? null : place.latitude();
        this.longitude = place == null ? null : place.longitude();
        plan(position, planned);
    }

    /** Sets when it is to be, at first and again whenever the route is planned anew. */
    final void plan(int position, NewStop planned) {
        this.position = position;
        this.opensAt = planned.opensAt();
        this.closesAt = planned.closesAt();
        this.serviceSeconds = seconds(planned.service());
        this.legSeconds = seconds(planned.legTime());
        this.legMetres = planned.legMetres();
        this.plannedArrival = planned.arrival();
        this.plannedDeparture = planned.departure();
        this.expectedArrival = planned.arrival();
        this.toldArrival = planned.arrival();
        this.waitingSeconds = seconds(planned.waiting());
        this.load = planned.load();
    }

    /** It takes that much longer than planned at first, instead of what was told before. */
    void takeLonger(Duration extra) {
        serviceSeconds += seconds(extra) - extraSeconds;
        extraSeconds = seconds(extra);
    }

    /** As above, of a stop that was just planned with it. */
    void planLonger(Duration extra) {
        extraSeconds = seconds(extra);
    }

    /** Of one that was planned without what was told before. */
    void addLonger() {
        serviceSeconds += extraSeconds;
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    void confirm(boolean told) {
        confirmed = told;
    }

    /** The driver sets out for it. */
    void departFor(Instant at) {
        status = status.to(StopStatus.EN_ROUTE);
        departedForAt = at;
    }

    void arrive(Instant at) {
        status = status.to(StopStatus.ARRIVED);
        actualArrival = at;
        expectedArrival = at;
    }

    void begin(Instant at) {
        status = status.to(StopStatus.IN_PROGRESS);
        begunAt = at;
    }

    void complete(Instant at) {
        status = status.to(StopStatus.COMPLETED);
        actualDeparture = at;
        unsettled = false;
    }

    void fail(String reason, Instant at) {
        status = status.to(StopStatus.FAILED);
        actualDeparture = at;
        closedReason = reason;
        unsettled = false;
    }

    void skip(String reason) {
        status = status.to(StopStatus.SKIPPED);
        closedReason = reason;
        unsettled = false;
    }

    /** The device said how it ended, and that was refused. */
    void leaveUnsettled() {
        unsettled = true;
    }

    void move(@Nullable String reason) {
        status = status.to(StopStatus.MOVED);
        closedReason = reason;
    }

    void stand(int newPosition) {
        position = newPosition;
    }

    void expect(Instant arrival) {
        expectedArrival = arrival;
    }

    /** Notes that the pickup is told the expected time. @return whether it differs enough from what the pickup says */
    boolean tell() {
        if (!isPickup()
                || !isOpen()
                || Duration.between(toldArrival, expectedArrival).abs().compareTo(WORTH_TELLING) < 0) {
            return false;
        }
        toldArrival = expectedArrival;
        return true;
    }

    /** @return whether it was told just now that the stop runs late */
    boolean alertIfLate(Duration tolerance, Instant now) {
        if (lateAlertedAt != null || status != StopStatus.PLANNED && status != StopStatus.EN_ROUTE) {
            return false;
        }
        boolean late = expectedArrival.isAfter(plannedArrival.plus(tolerance));
        if (late) {
            lateAlertedAt = now;
        }
        return late;
    }

    public int stopNumber() {
        return stopNumber;
    }

    public int position() {
        return position;
    }

    public StopKind kind() {
        return kind;
    }

    public @Nullable Integer pickupKey() {
        return pickupKey;
    }

    /** Of what is a pickup. */
    public int requirePickupKey() {
        return Objects.requireNonNull(pickupKey);
    }

    public @Nullable String pickupId() {
        return pickupReference;
    }

    public StopStatus status() {
        return status;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    boolean isUnsettled() {
        return unsettled;
    }

    public boolean isPickup() {
        return kind == StopKind.STOP;
    }

    boolean isOpen() {
        return !status.isFinal();
    }

    /** Null for a break. */
    public @Nullable GeoPoint place() {
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    @Nullable
    Instant opensAt() {
        return opensAt;
    }

    @Nullable
    Instant closesAt() {
        return closesAt;
    }

    Duration service() {
        return Duration.ofSeconds(serviceSeconds);
    }

    int serviceSeconds() {
        return serviceSeconds;
    }

    /** Of the service, by how much it was told to take longer. */
    int extraSeconds() {
        return extraSeconds;
    }

    int legSeconds() {
        return legSeconds;
    }

    long legMetres() {
        return legMetres;
    }

    Instant plannedArrival() {
        return plannedArrival;
    }

    Instant plannedDeparture() {
        return plannedDeparture;
    }

    public Instant expectedArrival() {
        return expectedArrival;
    }

    public @Nullable Instant departedForAt() {
        return departedForAt;
    }

    @Nullable
    Instant actualArrival() {
        return actualArrival;
    }

    @Nullable
    Instant begunAt() {
        return begunAt;
    }

    @Nullable
    Instant actualDeparture() {
        return actualDeparture;
    }

    int waitingSeconds() {
        return waitingSeconds;
    }

    Load load() {
        return load;
    }

    @Nullable
    String closedReason() {
        return closedReason;
    }

    @Nullable
    Instant lateAlertedAt() {
        return lateAlertedAt;
    }
}
