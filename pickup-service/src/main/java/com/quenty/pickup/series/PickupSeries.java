package com.quenty.pickup.series;

import com.quenty.pickup.recurrence.Recurrence;
import com.quenty.pickup.zones.Zone;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A pickup that recurs.
 *
 * <p>While it is active its occurrences are booked ahead. It may be paused and resumed; it ends by wish, or when no occurrence is left.
 */
@Entity
@Table(name = "pickup_series")
public class PickupSeries extends UpdatedEntity {

    /** One move of the status. */
    record Move(@Nullable SeriesStatus from, SeriesStatus to) {}

    @Column(updatable = false)
    private String seriesId;

    @Column(updatable = false)
    private String customerId;

    @Column(updatable = false)
    private @Nullable String companyId;

    private String zoneCode;

    @Enumerated(EnumType.STRING)
    private SeriesStatus status;

    private @Nullable String statusReason;
    private String rrule;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalDateTime> rdates;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalDateTime> exdates;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime startsAt;

    private String timeZone;

    @Enumerated(EnumType.STRING)
    private HolidayPolicy holidayPolicy;

    @JdbcTypeCode(SqlTypes.JSON)
    private SeriesTemplate template;

    /** Moved by the job, beside the version: see {@link OccurrenceRepository}. */
    @Column(updatable = false)
    private LocalDate expandedUntil;

    @Column(updatable = false)
    private @Nullable Integer continuesSeriesId;

    @Transient
    private final List<Move> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected PickupSeries() {}

    /**
     * @param expandedFrom the first day of which occurrences are booked
     * @param continues the series that this one continues
     */
    @SuppressWarnings("NullAway.Init") // by take
    PickupSeries(
            String seriesId,
            String customerId,
            @Nullable String companyId,
            SeriesSchedule schedule,
            SeriesTemplate template,
            Zone zone,
            LocalDate expandedFrom,
            @Nullable PickupSeries continues) {
        this.seriesId = seriesId;
        this.customerId = customerId;
        this.companyId = companyId;
        this.expandedUntil = expandedFrom;
        this.continuesSeriesId = continues == null ? null : continues.id();
        take(schedule);
        take(template, zone);
        this.status = SeriesStatus.ACTIVE;
        moves.add(new Move(null, status));
    }

    /** Recurs otherwise from now on. */
    void take(SeriesSchedule schedule) {
        rrule = schedule.rrule();
        startsAt = schedule.startsAt();
        rdates = schedule.rdates();
        exdates = schedule.exdates();
        holidayPolicy = schedule.holidayPolicy();
    }

    /** Something else, or at another place, is booked from now on. */
    void take(SeriesTemplate booked, Zone zone) {
        template = booked;
        zoneCode = zone.code();
        timeZone = zone.timeZone();
    }

    void pause(@Nullable String reason) {
        moveTo(SeriesStatus.PAUSED, reason);
    }

    void resume() {
        moveTo(SeriesStatus.ACTIVE, null);
    }

    void end(@Nullable String reason) {
        moveTo(SeriesStatus.ENDED, reason);
    }

    private void moveTo(SeriesStatus target, @Nullable String reason) {
        moves.add(new Move(status, status.to(target)));
        status = target;
        statusReason = reason;
    }

    /** @throws SeriesProblems.Ended when it is over */
    public void requireNotEnded() {
        if (status.isFinal()) {
            throw new SeriesProblems.Ended();
        }
    }

    List<Move> takeMoves() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    public SeriesSchedule schedule() {
        return new SeriesSchedule(rrule, startsAt, rdates, exdates, holidayPolicy);
    }

    public Recurrence recurrence() {
        return schedule().in(zone());
    }

    public String seriesId() {
        return seriesId;
    }

    public String customerId() {
        return customerId;
    }

    @Nullable
    public String companyId() {
        return companyId;
    }

    public String zoneCode() {
        return zoneCode;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public SeriesStatus status() {
        return status;
    }

    boolean isActive() {
        return status == SeriesStatus.ACTIVE;
    }

    @Nullable
    public String statusReason() {
        return statusReason;
    }

    public SeriesTemplate template() {
        return template;
    }

    public LocalDate expandedUntil() {
        return expandedUntil;
    }

    @Nullable
    public Integer continuesSeriesId() {
        return continuesSeriesId;
    }
}
