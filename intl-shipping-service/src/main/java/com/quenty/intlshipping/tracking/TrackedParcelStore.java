package com.quenty.intlshipping.tracking;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parcels that can be asked for, and what is told of them.
 *
 * <p>An event may be told while its number becomes known. Both lock the number first, so that one of them sees the other.
 */
@Component
public class TrackedParcelStore {

    private static final String SELECT = """
            SELECT p.tracking_number, p.manifest_id, p.piece_number, p.carrier_code, p.carrier_number
            FROM tracked_parcels p
            """;

    private final JdbcClient jdbc;
    private final RecordRow<TrackedParcel> row;
    private final TrackingEventRepository events;
    private final CarrierNumberRepository numbers;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    TrackedParcelStore(
            JdbcClient jdbc,
            StoredJson json,
            TrackingEventRepository events,
            CarrierNumberRepository numbers,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.row = new RecordRow<>(TrackedParcel.class, json.mapper());
        this.events = events;
        this.numbers = numbers;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The shipment as a whole, then its pieces. */
    public List<TrackedParcel> findOf(String manifestId) {
        return jdbc.sql(SELECT + "WHERE p.manifest_id = :manifest ORDER BY p.piece_number")
                .param("manifest", manifestId)
                .query(row)
                .list();
    }

    /** By our number, or by a carrier's. Of several with the same one, a parcel that has it still, and that became known last. */
    Optional<TrackedParcel> findByNumber(String number) {
        return jdbc.sql(SELECT + """
                        WHERE p.tracking_number = :number
                            OR p.tracking_number IN (SELECT n.tracking_number FROM carrier_numbers n WHERE n.number = :number)
                        ORDER BY (p.carrier_number = :number) IS TRUE DESC, p.registered_at DESC, p.tracking_number
                        LIMIT 1
                        """).param("number", number).query(row).optional();
    }

    /** Makes the numbers of a shipment and its pieces known; what was told of them before counts from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(List<TrackedParcel> parcels) {
        lock(parcels.stream().map(TrackedParcel::trackingNumber).toList());
        for (var parcel : parcels) {
            jdbc.sql("""
                            INSERT INTO tracked_parcels
                                (tracking_number, manifest_id, piece_number, carrier_code, carrier_number, registered_at)
                            VALUES (:number, :manifest, :piece, :carrier, :carrierNumber, :now)
                            """)
                    .param("number", parcel.trackingNumber())
                    .param("manifest", parcel.manifestId())
                    .param("piece", parcel.pieceNumber())
                    .param("carrier", parcel.carrierCode())
                    .param("carrierNumber", parcel.carrierNumber(), Types.VARCHAR)
                    .param("now", SqlTimes.now(clock))
                    .update();
        }
        tell(parcels.stream().map(TrackedParcel::manifestId));
    }

    /**
     * The carrier's own number of a parcel; what was told of it before counts from now on, and so does what is told of the number
     * that it replaces.
     *
     * @param companyId whose parcel it is
     * @param isSettled no other company's parcel has this number
     * @return false while another parcel of the company has it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean number(TrackedParcel parcel, String carrierNumber, String companyId, String by, boolean isSettled) {
        lock(List.of(carrierNumber));
        var before = numbers.manifestIds(parcel.carrierCode(), carrierNumber);
        if (!numbers.claim(parcel, carrierNumber, companyId, by)) {
            return false;
        }
        if (isSettled) {
            numbers.takeFromOthers(parcel.carrierCode(), carrierNumber, companyId);
        }
        tell(Stream.concat(Stream.of(parcel.manifestId()), before.stream()));
        return true;
    }

    /** Takes each event once, and those of numbers that are not known too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(List<TrackingEvent> told) {
        lock(told.stream().map(TrackingEvent::number).toList());
        var manifestIds = new ArrayList<String>();
        for (var event : told) {
            if (events.insert(event)) {
                manifestIds.addAll(numbers.manifestIds(event.carrierCode(), event.number()));
            }
        }
        tell(manifestIds.stream());
    }

    /** Notes a move of the manifest itself. Its numbers are known by then, so none has to be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(TrackingEvent event) {
        events.insert(event);
    }

    private void lock(Collection<String> numbers) {
        // In one order, lest two transactions wait for each other.
        for (var number : new TreeSet<>(numbers)) {
            SqlLocks.lock(jdbc, "tracking number " + number);
        }
    }

    private void tell(Stream<String> manifestIds) {
        // In one order, as above.
        manifestIds.distinct().sorted().map(ShipmentTracked::new).forEach(publisher::publishEvent);
    }
}
