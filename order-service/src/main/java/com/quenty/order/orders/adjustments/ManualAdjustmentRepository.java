package com.quenty.order.orders.adjustments;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adjustments of an order that the caller has found, so that its row scope holds for them too. */
@Transactional(readOnly = true)
interface ManualAdjustmentRepository extends Repository<ManualAdjustment, Integer> {

    Optional<ManualAdjustment> findByAdjustmentIdAndOrderId(String adjustmentId, int orderId);

    List<ManualAdjustment> findByOrderIdAndStatus(int orderId, AdjustmentStatus status);

    ManualAdjustment saveAndFlush(ManualAdjustment adjustment);
}
