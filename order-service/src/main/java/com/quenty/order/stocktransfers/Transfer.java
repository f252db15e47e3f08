package com.quenty.order.stocktransfers;

import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way to another place.
 *
 * <p>Created when they leave: from then on they lie in transit buckets of their destination. They arrive together or in parts; units
 * that do not arrive are brought back or written off as lost. Each step has its entries in the ledger.
 */
@Entity
@Table(name = "stock_transfers")
class Transfer extends UpdatedEntity {

    private String transferId;
    private String companyId;
    private String toLocation;

    @Nullable
    private String referenceNumber;

    @Nullable
    private String notes;

    private String createdBy;

    @Enumerated(EnumType.STRING)
    private TransferStatus status = TransferStatus.IN_TRANSIT;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "transfer_id", nullable = false, updatable = false)
    @OrderBy("lineNumber")
    private List<TransferLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected Transfer() {}

    Transfer(
            String transferId,
            String companyId,
            String toLocation,
            @Nullable String referenceNumber,
            @Nullable String notes,
            String createdBy,
            List<TransferLine> lines) {
        this.transferId = transferId;
        this.companyId = companyId;
        this.toLocation = toLocation;
        this.referenceNumber = referenceNumber;
        this.notes = notes;
        this.createdBy = createdBy;
        this.lines.addAll(lines);
    }

    /** Settles the status after lines have been received. */
    void received() {
        boolean whole = lines.stream().allMatch(line -> line.open() == 0);
        status = status.to(whole ? TransferStatus.RECEIVED : TransferStatus.PARTIALLY_RECEIVED);
    }

    /** Before anything is done with it: whether it may go there at all. */
    void requireMove(TransferStatus target) {
        status.to(target);
    }

    void cancel() {
        status = status.to(TransferStatus.CANCELLED);
        lines.forEach(TransferLine::bringBack);
    }

    void closeShort() {
        status = status.to(TransferStatus.CLOSED_SHORT);
        lines.forEach(TransferLine::lose);
    }

    String transferId() {
        return transferId;
    }

    String companyId() {
        return companyId;
    }

    String toLocation() {
        return toLocation;
    }

    @Nullable
    String referenceNumber() {
        return referenceNumber;
    }

    @Nullable
    String notes() {
        return notes;
    }

    String createdBy() {
        return createdBy;
    }

    TransferStatus status() {
        return status;
    }

    List<TransferLine> lines() {
        return List.copyOf(lines);
    }
}
