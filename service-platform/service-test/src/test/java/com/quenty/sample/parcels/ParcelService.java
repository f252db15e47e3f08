package com.quenty.sample.parcels;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.sample.clients.CustomerDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
class ParcelService {

    private final ParcelRepository parcels;
    private final CustomerDirectory customers;
    private final TransactionOperations transaction;

    ParcelService(ParcelRepository parcels, CustomerDirectory customers, TransactionOperations transaction) {
        this.parcels = parcels;
        this.customers = customers;
        this.transaction = transaction;
    }

    ParcelResponse create(CreateParcelRequest request) {
        customers.requireActive(request.senderId());
        return transaction.execute(running -> ParcelResponse.of(
                parcels.saveAndFlush(new Parcel(request.companyId(), request.weight(), request.notes()))));
    }

    ParcelResponse get(Caller caller, String parcelId) {
        return ParcelResponse.of(visible(caller, parcelId));
    }

    ParcelResponse revise(Caller caller, String parcelId, IfMatch match, MergePatch<ParcelRevision> patch) {
        return transaction.execute(running -> {
            var parcel = visible(caller, parcelId);
            match.check(parcel.version());
            parcel.remark(patch.applyTo(new ParcelRevision(parcel.notes())).notes());
            return ParcelResponse.of(parcels.saveAndFlush(parcel));
        });
    }

    ParcelResponse send(Caller caller, String parcelId) {
        return transaction.execute(running -> {
            var parcel = visible(caller, parcelId);
            parcel.send();
            return ParcelResponse.of(parcels.saveAndFlush(parcel));
        });
    }

    private Parcel visible(Caller caller, String parcelId) {
        return parcels.find(parcelId, RowScope.ofCompany(caller))
                .orElseThrow(() -> new ParcelProblems.NotFound(parcelId));
    }
}
