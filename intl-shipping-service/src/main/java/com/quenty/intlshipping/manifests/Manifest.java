package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.manifests.ManifestProblems.ManifestBlocked;
import com.quenty.intlshipping.manifests.ManifestProblems.ManifestDomestic;
import com.quenty.intlshipping.manifests.ManifestProblems.ManifestNotDraft;
import com.quenty.intlshipping.manifests.ManifestProblems.SnapshotNotFound;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.money.InvalidMoney;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goods that a company sends abroad, with everything that customs and carriers want to know.
 *
 * <p>Begun as a draft, in which everything may change, it is checked and then {@code validated}. Submitting freezes it: its
 * text is kept with its hash, and another person approves or rejects it. Approved, carriers are asked for their rates, one
 * of them is booked, a label is made, and the goods are handed over. From then on the carrier says where it is. Until it is
 * handed over it can be voided; a validated or a rejected one can be opened again. It is never deleted.
 *
 * <p>Totals are derived from pieces and items whenever those change.
 */
public final class Manifest {

    private final ManifestRow row;
    private ManifestStatus status;
    private ManifestRevision terms;
    private String shippingZone;
    private List<PieceView> pieces;
    private List<ItemView> items;
    private ManifestTotals totals;
    private List<Finding> findings;
    private @Nullable ManifestSnapshot snapshot;
    private @Nullable String trackingNumber;
    private @Nullable Instant estimatedDelivery;
    private @Nullable Booking booking;
    private boolean hasNewContents;

    /** As it is kept. */
    Manifest(ManifestRow row, List<PieceView> pieces, List<ItemView> items) {
        this.row = row;
        this.status = row.status();
        this.terms = row.terms();
        this.shippingZone = row.shippingZone();
        this.pieces = List.copyOf(pieces);
        this.items = List.copyOf(items);
        this.totals = ManifestTotals.of(pieces, items);
        this.findings = List.copyOf(row.findings());
        this.snapshot = row.frozen();
        this.trackingNumber = row.trackingNumber();
        this.estimatedDelivery = row.estimatedDelivery();
        this.booking = row.booking();
    }

    /**
     * @throws ManifestNotDraft once it is validated
     * @throws InvalidMoney for an unknown currency, and for values with more decimals than it has
     * @throws ManifestDomestic if the goods cross no border
     */
    public void revise(ManifestRevision revision, String zone) {
        requireDraft();
        revision.requireSound(items);
        terms = revision;
        shippingZone = zone;
    }

    /**
     * @throws ManifestNotDraft once it is validated
     * @throws InvalidMoney for values with more decimals than the currency has
     * @throws ValidationFailed if a sum is wider than what is kept of it
     */
    public void replaceContents(List<PieceView> newPieces, List<ItemView> newItems) {
        requireDraft();
        terms.requireSound(newItems);
        var sums = ManifestTotals.of(newPieces, newItems);
        sums.requireStorable();
        pieces = List.copyOf(newPieces);
        items = List.copyOf(newItems);
        totals = sums;
        hasNewContents = true;
    }

    /**
     * It was checked.
     *
     * @throws ManifestBlocked if a finding blocks
     * @throws IllegalTransition if it is no draft
     */
    public void validate(List<Finding> found) {
        status = status.to(ManifestStatus.VALIDATED);
        var blocking = found.stream().filter(Finding::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new ManifestBlocked(blocking);
        }
        findings = List.copyOf(found);
    }

    /** To be edited again. @throws IllegalTransition if it is neither validated nor rejected */
    public void reopen() {
        status = status.to(ManifestStatus.DRAFT);
        findings = List.of();
        snapshot = null;
    }

    /** Freezes it. @throws IllegalTransition if it is not validated */
    public void submit(String submitter, Instant now, JsonMapper json) {
        status = status.to(ManifestStatus.SUBMITTED);
        snapshot = ManifestSnapshot.of(view(), submitter, now, json);
    }

    /**
     * @throws IllegalTransition if it is not submitted
     * @throws AnotherPersonDecides for the one who has submitted it
     */
    public void approve(String decider) {
        requireDecidableBy(decider);
        status = ManifestStatus.APPROVED;
    }

    /** The same, before anything else is asked. */
    public void requireDecidableBy(String decider) {
        status.to(ManifestStatus.APPROVED);
        requireAnother(decider);
    }

    /**
     * @throws IllegalTransition if it is not submitted
     * @throws AnotherPersonDecides for the one who has submitted it
     */
    public void reject(String decider) {
        status = status.to(ManifestStatus.REJECTED);
        requireAnother(decider);
    }

    /** Nothing will be sent. @throws IllegalTransition once it is handed over */
    public void giveUp() {
        status = status.to(ManifestStatus.VOIDED);
    }

    /** @throws IllegalTransition if it is neither approved nor quoted */
    public void requireQuotable() {
        if (status != ManifestStatus.QUOTED) {
            status.to(ManifestStatus.QUOTED);
        }
    }

    /** Carriers have offered rates, perhaps not for the first time. @throws IllegalTransition if it is neither approved nor quoted */
    public void quote() {
        requireQuotable();
        status = ManifestStatus.QUOTED;
    }

    /**
     * It is sent by this rate.
     *
     * @param numbers tracking numbers, the first for the whole, the others for its pieces
     * @throws IllegalTransition if it is not quoted
     */
    public void book(Booking rate, Instant arrival, List<String> numbers) {
        status = status.to(ManifestStatus.BOOKED);
        booking = rate;
        estimatedDelivery = arrival;
        trackingNumber = numbers.getFirst();
        pieces = pieces.stream()
                .map(piece -> piece.tracked(numbers.get(piece.number())))
                .toList();
    }

    /** @throws IllegalTransition if it is not booked */
    public void label() {
        status = status.to(ManifestStatus.LABEL_CREATED);
    }

    /** The carrier has it. @throws IllegalTransition if it has no label */
    public void ship() {
        status = status.to(ManifestStatus.SHIPPED);
    }

    /** Where the carrier says that it is. @throws IllegalTransition if it can't get there from where it is */
    void moveTo(ManifestStatus next) {
        status = status.to(next);
    }

    void expect(Instant delivery) {
        estimatedDelivery = delivery;
    }

    /** @throws ManifestNotDraft once it is validated */
    public void requireDraft() {
        if (!status.isDraft()) {
            throw new ManifestNotDraft(status);
        }
    }

    private void requireAnother(String decider) {
        if (decider.equals(requireSnapshot().submittedBy())) {
            throw new AnotherPersonDecides("Another person has to decide about a manifest that you have submitted.");
        }
    }

    /** As submitted. @throws SnapshotNotFound if it is not */
    public ManifestSnapshot requireSnapshot() {
        if (snapshot == null) {
            throw new SnapshotNotFound();
        }
        return snapshot;
    }

    public ManifestView view() {
        return new ManifestView(
                row.manifestId(),
                status,
                row.companyId(),
                row.createdBy(),
                row.orderNumber(),
                terms.sender(),
                terms.recipient(),
                terms.incoterm(),
                terms.contentType(),
                terms.currency(),
                inCurrency(terms.insuredValue()),
                terms.invoiceNumber(),
                terms.shipDate(),
                pieces,
                items.stream().map(item -> item.worth(inCurrency(item.value()))).toList(),
                totals.weight(),
                totals.volume(),
                inCurrency(totals.value()),
                trackingNumber,
                estimatedDelivery,
                snapshot == null ? null : snapshot.hash(),
                booking,
                row.createdAt(),
                row.updatedAt(),
                row.version());
    }

    /** Columns have two decimals whatever the currency has. */
    private BigDecimal inCurrency(BigDecimal amount) {
        return Money.of(amount, terms.currency()).amount();
    }

    public String manifestId() {
        return row.manifestId();
    }

    public ManifestStatus status() {
        return status;
    }

    public long version() {
        return row.version();
    }

    public String companyId() {
        return row.companyId();
    }

    public @Nullable String orderNumber() {
        return row.orderNumber();
    }

    public ManifestRevision terms() {
        return terms;
    }

    public List<Finding> findings() {
        return findings;
    }

    public String shippingZone() {
        return shippingZone;
    }

    public ManifestTotals totals() {
        return totals;
    }

    public int pieceCount() {
        return pieces.size();
    }

    int id() {
        return row.id();
    }

    /** Before the verbs that were used on it. */
    ManifestStatus statusBefore() {
        return row.status();
    }

    boolean hasMoved() {
        return status != row.status();
    }

    boolean hasNewContents() {
        return hasNewContents;
    }

    List<PieceView> pieces() {
        return pieces;
    }

    public List<ItemView> items() {
        return items;
    }

    @Nullable
    ManifestSnapshot snapshot() {
        return snapshot;
    }

    @Nullable
    String trackingNumber() {
        return trackingNumber;
    }

    @Nullable
    Instant estimatedDelivery() {
        return estimatedDelivery;
    }

    @Nullable
    Booking booking() {
        return booking;
    }
}
