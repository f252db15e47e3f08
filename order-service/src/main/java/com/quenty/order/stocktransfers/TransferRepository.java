package com.quenty.order.stocktransfers;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface TransferRepository extends Repository<Transfer, Integer> {

    @Query("SELECT t FROM Transfer t WHERE t.transferId = :transferId AND (:company IS NULL OR t.companyId = :company)")
    Optional<Transfer> find(String transferId, @Nullable String company);

    /** Steps of one transfer wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT t FROM Transfer t WHERE t.transferId = :transferId AND (:company IS NULL OR t.companyId = :company)")
    Optional<Transfer> lock(String transferId, @Nullable String company);

    default Optional<Transfer> find(String transferId, RowScope scope) {
        return find(transferId, scope.companyId());
    }

    default Optional<Transfer> lock(String transferId, RowScope scope) {
        return lock(transferId, scope.companyId());
    }

    Transfer saveAndFlush(Transfer transfer);
}
