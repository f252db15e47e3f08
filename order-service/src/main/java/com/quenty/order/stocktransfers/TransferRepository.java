package com.quenty.order.stocktransfers;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface TransferRepository extends Repository<Transfer, Integer> {

    /** @param company the only one whose transfers the caller may know of; null when he may know of all */
    @Query("select t from Transfer t where t.transferId = :transferId and (:company is null or t.companyId = :company)")
    Optional<Transfer> findVisible(String transferId, @Nullable String company);

    /** Steps of one transfer wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Transfer t where t.transferId = :transferId and (:company is null or t.companyId = :company)")
    Optional<Transfer> lockVisible(String transferId, @Nullable String company);

    Transfer saveAndFlush(Transfer transfer);
}
