package com.quenty.order.stocktransfers;

import com.quenty.platform.persistence.CreatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Units of one bucket that travel. They leave the transit bucket by being received, brought back or lost. */
@Entity
@Table(name = "stock_transfer_lines")
class TransferLine extends CreatedEntity {

    private int lineNumber;
    private int sourceItemId;
    private int transitItemId;
    private int quantity;
    private int receivedQuantity;
    private int returnedQuantity;
    private int lostQuantity;

    protected TransferLine() {}

    TransferLine(int lineNumber, int sourceItemId, int transitItemId, int quantity) {
        this.lineNumber = lineNumber;
        this.sourceItemId = sourceItemId;
        this.transitItemId = transitItemId;
        this.quantity = quantity;
    }

    /** @throws TransferProblems.Exceeded when fewer are on their way */
    void receive(int units) {
        if (units > open()) {
            throw new TransferProblems.Exceeded(lineNumber, units, open());
        }
        receivedQuantity += units;
    }

    void bringBack() {
        returnedQuantity += open();
    }

    void lose() {
        lostQuantity += open();
    }

    /** Still on their way. */
    int open() {
        return quantity - receivedQuantity - returnedQuantity - lostQuantity;
    }

    int lineNumber() {
        return lineNumber;
    }

    int sourceItemId() {
        return sourceItemId;
    }

    int transitItemId() {
        return transitItemId;
    }

    int quantity() {
        return quantity;
    }

    int receivedQuantity() {
        return receivedQuantity;
    }

    int returnedQuantity() {
        return returnedQuantity;
    }

    int lostQuantity() {
        return lostQuantity;
    }
}
