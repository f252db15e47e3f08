package com.quenty.pickup.pickups;

import com.quenty.pickup.evidence.ContentReference;
import com.quenty.pickup.evidence.FailedAttempt;
import com.quenty.pickup.evidence.Handover;
import com.quenty.pickup.tariffs.PriceComponent;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.windows.PickupWindow;
import com.quenty.pickup.zones.PickupType;
import com.quenty.pickup.zones.Zone;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A driver comes to a customer's door for packages.
 *
 * <p>Booked with its price frozen, it is {@code scheduled}, or only {@code requested} while no driver's day has room
 * for it. On a route it is {@code assigned}; the driver sets out, arrives, takes the packages over and completes it,
 * fully or in part. An attempt may fail as soon as the driver is on the way: the customer then chooses another window,
 * and after three failed ones the pickup is closed. So does one whose window passes while no route has it, which is no
 * attempt and costs nothing. Until the driver sets out it can be moved or cancelled. It ends
 * {@code completed}, {@code closed_unsuccessful} or {@code cancelled} and is never deleted.
 */
@Entity
@Table(name = "pickups")
public class Pickup extends UpdatedEntity {

    /** After so many failed attempts nobody comes again. */
    public static final int MOST_ATTEMPTS = 3;

    static final String ORDER_CANCELLED = "The order was cancelled.";

    private static final Set<PickupStatus> MOVABLE = EnumSet.of(
            PickupStatus.REQUESTED,
            PickupStatus.SCHEDULED,
            PickupStatus.ASSIGNED,
            PickupStatus.FAILED,
            PickupStatus.RESCHEDULED);

    private static final Set<PickupStatus> ON_A_ROUTE = EnumSet.of(PickupStatus.ASSIGNED, PickupStatus.EN_ROUTE);

    private static final Set<PickupStatus> UNDER_WAY =
            EnumSet.of(PickupStatus.EN_ROUTE, PickupStatus.ARRIVED, PickupStatus.IN_PROGRESS);

    /** One move of a field. */
    record Move(String field, @Nullable Coded from, Coded to) {}

    @Column(updatable = false)
    private String pickupId;

    @Column(updatable = false)
    private String customerId;

    @Column(updatable = false)
    private @Nullable String companyId;

    @Column(updatable = false)
    private @Nullable String bookingReference;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PickupType pickupType;

    @Enumerated(EnumType.STRING)
    private PickupStatus status;

    @Column(updatable = false)
    private String zoneCode;

    private String timeZone;
    private LocalDate pickupDate;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime timeWindowStart;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime timeWindowEnd;

    private Instant windowStartsAt;
    private Instant windowEndsAt;
    private @Nullable Long slotId;

    @Column(updatable = false)
    private String pickupAddress;

    @Column(updatable = false)
    private String postalCode;

    @Column(updatable = false)
    private @Nullable String city;

    @Column(updatable = false)
    private @Nullable String state;

    @Column(updatable = false)
    private String country;

    @Column(updatable = false)
    private double latitude;

    @Column(updatable = false)
    private double longitude;

    @Column(updatable = false)
    private float pickupLatitude;

    @Column(updatable = false)
    private float pickupLongitude;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CoordinatesSource coordinatesSource;

    private String contactName;
    private String contactPhone;
    private @Nullable String contactEmail;

    @Column(updatable = false)
    private int packageCount;

    @Convert(converter = RealConverter.class)
    @Column(updatable = false)
    private BigDecimal estimatedWeightKg;

    @Convert(converter = RealConverter.class)
    private @Nullable BigDecimal actualWeightKg;

    @Convert(converter = RealConverter.class)
    @Column(name = "estimated_volume_m3", updatable = false)
    private @Nullable BigDecimal estimatedVolumeM3;

    @Convert(converter = RealConverter.class)
    @Column(name = "actual_volume_m3")
    private @Nullable BigDecimal actualVolumeM3;

    @Column(updatable = false)
    private boolean requiresPackaging;

    @Column(updatable = false)
    private boolean fragileItems;

    private @Nullable String specialInstructions;

    @Column(updatable = false)
    private int serviceMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<String> requiredSkills = List.of();

    private @Nullable String assignedDriverId;
    private @Nullable String assignedVehicleType;
    private @Nullable Integer assignedRouteId;
    private @Nullable Instant estimatedArrivalTime;
    private @Nullable Instant actualPickupTime;
    private @Nullable String completionNotes;
    private @Nullable String customerSignature;
    private @Nullable String driverNotes;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<ContentReference> completionPhotos;

    @Enumerated(EnumType.STRING)
    private @Nullable Completion completion;

    @Column(updatable = false)
    private BigDecimal pickupCost;

    @Column(updatable = false)
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<PriceComponent> priceComponents = List.of();

    @Column(updatable = false)
    private LocalDate tariffValidFrom;

    @Column(updatable = false)
    private BigDecimal lateCancellationFee;

    @Column(updatable = false)
    private BigDecimal failedAttemptFee;

    private BigDecimal attemptFees = BigDecimal.ZERO;
    private @Nullable BigDecimal cancellationFee;
    private Instant cancelFreeUntil;
    private int attempts;

    /** Failed ones that are not held against the customer, and are not among the attempts. */
    private int uncountedAttempts;

    private boolean notServed;
    private int missedWindows;
    private @Nullable String closedReason;

    @ElementCollection
    @CollectionTable(name = "pickup_packages", joinColumns = @JoinColumn(name = "pickup_id"))
    @MapKeyColumn(name = "line")
    private Map<Integer, PickupPackage> packages = new TreeMap<>();

    @Transient
    private final List<Move> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected Pickup() {}

    /**
     * @param trackingNumbers one for each package
     * @param slotId of the place that was taken for it
     * @param promised whether a driver is sure to come within the window
     */
    Pickup(
            String pickupId,
            BookPickup booking,
            Zone zone,
            PickupWindow window,
            @Nullable Long slotId,
            PickupBookingService.BookedPrice price,
            List<String> trackingNumbers,
            boolean promised,
            Instant now) {
        this.pickupId = pickupId;
        this.customerId = booking.customerId();
        this.companyId = booking.companyId();
        this.bookingReference = booking.reference();
        this.pickupType = booking.type();
        this.zoneCode = zone.code();
        this.slotId = slotId;
        this.requiresPackaging = booking.requiresPackaging();
        this.specialInstructions = booking.specialInstructions();
        this.serviceMinutes = booking.serviceMinutes();
        this.requiredSkills = booking.requiredSkills();
        lieAt(booking.place(), zone);
        name(booking.contact());
        this.pickupCost = price.total().amount();
        this.currency = price.total().currency();
        pack(booking, trackingNumbers, now);
        this.priceComponents = price.components();
        this.tariffValidFrom = price.tariffValidFrom();
        this.lateCancellationFee = price.lateCancellationFee().amount();
        this.failedAttemptFee = price.failedAttemptFee().amount();
        promise(window);
        this.cancelFreeUntil = zone.cancelFreeUntil(window.startsAt());
        this.status = promised ? PickupStatus.SCHEDULED : PickupStatus.REQUESTED;
        moves.add(new Move(PickupStore.STATUS, null, status));
    }

    private void lieAt(Place place, Zone zone) {
        pickupAddress = place.pickupAddress();
        postalCode = place.postalCode();
        city = place.city();
        state = place.state();
        country = place.country();
        var given = place.location();
        coordinatesSource = given == null ? CoordinatesSource.ZONE_CENTRE : CoordinatesSource.GIVEN;
        var point = given == null ? zone.centre() : given;
        latitude = point.latitude();
        longitude = point.longitude();
        pickupLatitude = (float) latitude;
        pickupLongitude = (float) longitude;
    }

    private void pack(BookPickup booking, List<String> trackingNumbers, Instant now) {
        var specs = booking.packages();
        for (int i = 0; i < specs.size(); i++) {
            var spec = specs.get(i);
            var insured = Money.of(
                    "/packages/%d/insurance_value".formatted(i),
                    spec.insuranceValue() == null ? BigDecimal.ZERO : spec.insuranceValue(),
                    currency);
            packages.put(i + 1, new PickupPackage(spec, trackingNumbers.get(i), insured.amount(), now));
            fragileItems |= Boolean.TRUE.equals(spec.isFragile());
        }
        packageCount = specs.size();
        estimatedWeightKg = booking.weightKg();
        estimatedVolumeM3 = booking.volumeM3();
    }

    private void promise(PickupWindow window) {
        pickupDate = window.date();
        timeWindowStart = window.start();
        timeWindowEnd = window.end();
        timeZone = window.zone().getId();
        windowStartsAt = window.startsAt();
        windowEndsAt = window.endsAt();
    }

    private void name(Contact contact) {
        contactName = contact.contactName();
        contactPhone = contact.contactPhone();
        contactEmail = contact.contactEmail();
    }

    /** A person to ask for, or a hint for the driver, has changed. */
    public void revise(Contact contact, @Nullable String instructions) {
        if (!status.isEditable()) {
            throw new PickupProblems.NotEditable(status);
        }
        name(contact);
        specialInstructions = instructions;
    }

    /** Put on a route; one that was only asked for is promised by that. */
    void assign(Assignment assignment) {
        if (status == PickupStatus.REQUESTED) {
            moveTo(PickupStatus.SCHEDULED);
        }
        moveTo(PickupStatus.ASSIGNED);
        ride(assignment);
    }

    /** Moved to another route, or another driver, before it is under way. */
    void reassign(Assignment assignment) {
        if (status != PickupStatus.ASSIGNED) {
            throw new IllegalTransition(status, PickupStatus.ASSIGNED);
        }
        ride(assignment);
    }

    private void ride(Assignment assignment) {
        assignedRouteId = assignment.routeId();
        assignedDriverId = assignment.driverId();
        assignedVehicleType = assignment.vehicleType();
        estimatedArrivalTime = assignment.estimatedArrival();
    }

    /** Taken off its route before the driver was there. */
    void unassign() {
        var target = attempts == 0 ? PickupStatus.SCHEDULED : PickupStatus.RESCHEDULED;
        status.to(target, ON_A_ROUTE); // one that is only requested is never promised by this
        moveTo(target);
        leaveRoute();
    }

    private void leaveRoute() {
        assignedRouteId = null;
        assignedDriverId = null;
        assignedVehicleType = null;
        estimatedArrivalTime = null;
    }

    /** The route is earlier or later than it was. */
    void expect(Instant arrival) {
        estimatedArrivalTime = arrival;
    }

    /** The driver sets out for it. */
    void depart() {
        moveTo(PickupStatus.EN_ROUTE);
    }

    /** The driver is at the door. */
    void arrive() {
        moveTo(PickupStatus.ARRIVED);
    }

    /** The handing over begins. */
    void begin() {
        moveTo(PickupStatus.IN_PROGRESS);
    }

    /**
     * Packages are in the vehicle.
     *
     * @param weighed of the packages that were handed over, by line; null for one that was not weighed
     */
    void complete(Handover handover, Map<Integer, @Nullable BigDecimal> weighed, Completion outcome, Instant at) {
        moveTo(PickupStatus.COMPLETED);
        completion = outcome;
        actualPickupTime = at;
        completionNotes = handover.notes();
        completionPhotos = handover.photos();
        customerSignature =
                handover.signature() == null ? null : handover.signature().reference();
        var weight = BigDecimal.ZERO;
        for (var entry : packages.entrySet()) {
            var each = entry.getValue();
            if (weighed.containsKey(entry.getKey())) {
                var measured = weighed.get(entry.getKey());
                each.collect(measured);
                weight = weight.add(measured == null ? each.weightKg() : measured);
            } else {
                each.leaveBehind();
            }
        }
        actualWeightKg = weight;
        actualVolumeM3 = weighed.keySet().equals(packages.keySet()) ? estimatedVolumeM3 : null;
    }

    /**
     * Nothing could be collected. After the last attempt that there is it is closed.
     *
     * @param counts whether it is held against the customer; one that is not costs nothing
     */
    void fail(FailedAttempt attempt, boolean counts) {
        status.to(PickupStatus.FAILED, UNDER_WAY);
        moveTo(PickupStatus.FAILED);
        driverNotes = attempt.driverNotes();
        if (!counts) {
            uncountedAttempts++;
            leaveRoute();
            return;
        }
        attempts++;
        if (attempt.failureCategory().isOnTheCustomersSide()) {
            attemptFees = attemptFees.add(failedAttemptFee);
        }
        leaveRoute();
        if (attempts >= MOST_ATTEMPTS) {
            moveTo(PickupStatus.CLOSED_UNSUCCESSFUL);
            closedReason = attempt.failureReason();
        }
    }

    /** A failed one of which all orders were cancelled: nobody comes again. */
    void callOff() {
        moveTo(PickupStatus.CLOSED_UNSUCCESSFUL);
        closedReason = ORDER_CANCELLED;
    }

    /** Its window has passed, and no route had it: no attempt, and nothing that the customer pays for. */
    public void miss() {
        status.to(PickupStatus.FAILED, PickupStatus.plannable());
        moveTo(PickupStatus.FAILED);
        notServed = true;
        missedWindows++;
    }

    /** Nobody has chosen another window after that. */
    public void giveUp(String reason) {
        if (!notServed) {
            throw new IllegalTransition(status, PickupStatus.CLOSED_UNSUCCESSFUL);
        }
        moveTo(PickupStatus.CLOSED_UNSUCCESSFUL);
        closedReason = reason;
    }

    /** Whether it could be promised for another window now. */
    public boolean isMovable() {
        return MOVABLE.contains(status);
    }

    /** @throws IllegalTransition once the driver is on the way, and when it is closed */
    public void requireMovable() {
        if (!isMovable()) {
            throw new IllegalTransition(status, attempts == 0 ? PickupStatus.SCHEDULED : PickupStatus.RESCHEDULED);
        }
    }

    /**
     * Promised for another window. Where cancelling was not free any more it stays so: otherwise a later window would
     * be a way around the fee.
     */
    public void reschedule(PickupWindow window, @Nullable Long slot, Zone zone, Instant now) {
        requireMovable();
        boolean late = status != PickupStatus.FAILED && !isOnlyRequested() && !now.isBefore(cancelFreeUntil);
        switch (status) {
            case REQUESTED -> moveTo(PickupStatus.SCHEDULED);
            case FAILED -> moveTo(PickupStatus.RESCHEDULED);
            case ASSIGNED -> unassign();
            default -> {
                // promised already, and now for another window
            }
        }
        var before = window();
        notServed = false;
        promise(window);
        slotId = slot;
        if (!late) {
            cancelFreeUntil = zone.cancelFreeUntil(window.startsAt());
        }
        moves.add(new Move(PickupStore.WINDOW, coded(before), coded(window)));
    }

    private static Coded coded(PickupWindow window) {
        return window::toString;
    }

    /** @return what that costs */
    public Money cancel(String reason, Instant now) {
        boolean free = now.isBefore(cancelFreeUntil) || isOnlyRequested() || notServed;
        moveTo(PickupStatus.CANCELLED);
        cancellationFee = free ? BigDecimal.ZERO : lateCancellationFee;
        closedReason = reason;
        leaveRoute();
        slotId = null;
        return Money.of(cancellationFee, currency);
    }

    /** No driver is sure to come, so cancelling costs nothing at any time. */
    private boolean isOnlyRequested() {
        return status == PickupStatus.REQUESTED;
    }

    private void moveTo(PickupStatus target) {
        moves.add(new Move(PickupStore.STATUS, status, status.to(target)));
        status = target;
    }

    /** The moves since they were last taken, for the history. */
    List<Move> takeMoves() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    /** The numbers of the orders that packages belong to. */
    public Set<String> orders() {
        var orders = new TreeSet<String>();
        packages.values().stream()
                .map(PickupPackage::orderId)
                .filter(Objects::nonNull)
                .forEach(orders::add);
        return orders;
    }

    public String pickupId() {
        return pickupId;
    }

    public String customerId() {
        return customerId;
    }

    @Nullable
    public String companyId() {
        return companyId;
    }

    /** Of the sibling's request that it was booked for: {@code RET-…}. */
    @Nullable
    public String bookingReference() {
        return bookingReference;
    }

    public PickupType type() {
        return pickupType;
    }

    public PickupStatus status() {
        return status;
    }

    public String zoneCode() {
        return zoneCode;
    }

    public PickupWindow window() {
        return new PickupWindow(
                pickupDate, timeWindowStart, timeWindowEnd, ZoneId.of(timeZone), windowStartsAt, windowEndsAt);
    }

    @Nullable
    public Long slotId() {
        return slotId;
    }

    public String address() {
        return pickupAddress;
    }

    public String postalCode() {
        return postalCode;
    }

    @Nullable
    public String city() {
        return city;
    }

    @Nullable
    public String state() {
        return state;
    }

    public String country() {
        return country;
    }

    public GeoPoint location() {
        return new GeoPoint(latitude, longitude);
    }

    public CoordinatesSource coordinatesSource() {
        return coordinatesSource;
    }

    public Contact contact() {
        return new Contact(contactName, contactPhone, contactEmail);
    }

    public int packageCount() {
        return packageCount;
    }

    public BigDecimal estimatedWeightKg() {
        return estimatedWeightKg;
    }

    @Nullable
    public BigDecimal actualWeightKg() {
        return actualWeightKg;
    }

    @Nullable
    public BigDecimal estimatedVolumeM3() {
        return estimatedVolumeM3;
    }

    public boolean requiresPackaging() {
        return requiresPackaging;
    }

    public boolean hasFragileItems() {
        return fragileItems;
    }

    @Nullable
    public String specialInstructions() {
        return specialInstructions;
    }

    public int serviceMinutes() {
        return serviceMinutes;
    }

    public List<String> requiredSkills() {
        return List.copyOf(requiredSkills);
    }

    @Nullable
    public String assignedDriverId() {
        return assignedDriverId;
    }

    @Nullable
    public String assignedVehicleType() {
        return assignedVehicleType;
    }

    @Nullable
    public Integer assignedRouteId() {
        return assignedRouteId;
    }

    @Nullable
    public Instant estimatedArrivalTime() {
        return estimatedArrivalTime;
    }

    @Nullable
    public Instant actualPickupTime() {
        return actualPickupTime;
    }

    @Nullable
    public String completionNotes() {
        return completionNotes;
    }

    @Nullable
    public Completion completion() {
        return completion;
    }

    public Money price() {
        return Money.of(pickupCost, currency);
    }

    public List<PriceComponent> priceComponents() {
        return List.copyOf(priceComponents);
    }

    public LocalDate tariffValidFrom() {
        return tariffValidFrom;
    }

    /** The price of cancelling once it is not free any more. */
    public Money lateCancellationFee() {
        return isOnlyRequested() || notServed ? Money.zero(currency) : Money.of(lateCancellationFee, currency);
    }

    @Nullable
    public BigDecimal cancellationFee() {
        return cancellationFee == null
                ? null
                : Money.of(cancellationFee, currency).amount();
    }

    /** Charged so far, for attempts that failed on the customer's side. */
    public Money attemptFees() {
        return Money.of(attemptFees, currency);
    }

    public Instant cancelFreeUntil() {
        return isOnlyRequested() ? windowEndsAt : cancelFreeUntil;
    }

    public int attempts() {
        return attempts;
    }

    /** Failed attempts of all kinds, those that do not count too. */
    public int attemptsMade() {
        return attempts + uncountedAttempts;
    }

    /** Its window passed without a driver, and no other one has been chosen since. */
    public boolean isNotServed() {
        return notServed;
    }

    /** Windows that passed without a driver so far. */
    public int missedWindows() {
        return missedWindows;
    }

    @Nullable
    public String closedReason() {
        return closedReason;
    }

    public NavigableMap<Integer, PickupPackage> packages() {
        return new TreeMap<>(packages);
    }
}
