package com.quenty.intlshipping.deniedparties;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;

/** Loads the list of denied parties from its file: when the service starts, from time to time, and when somebody asks for it. */
@Service
class DeniedPartyService implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DeniedPartyService.class);
    private static final String SYSTEM = "system";

    private final DeniedPartyRepository lists;
    private final DeniedPartyProperties properties;
    private final ResourceLoader resources;
    private final StoredJson json;
    private final CurrentCaller caller;
    private final TransactionOperations transaction;

    DeniedPartyService(
            DeniedPartyRepository lists,
            DeniedPartyProperties properties,
            ResourceLoader resources,
            StoredJson json,
            CurrentCaller caller,
            TransactionOperations transaction) {
        this.lists = lists;
        this.properties = properties;
        this.resources = resources;
        this.json = json;
        this.caller = caller;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        loadIfPossible();
    }

    /** A file that can't be used leaves the list that there is. */
    void loadIfPossible() {
        try {
            load();
        } catch (DomainProblem refused) {
            LOG.error("The list of denied parties stays as it is: {}", refused.detail());
        }
    }

    /** @return the list in use, which is the same when the file has not changed */
    DeniedPartyListResponse load() {
        return load(read());
    }

    /** @param bytes of a file */
    DeniedPartyListResponse load(byte[] bytes) {
        var sha256 = sha256(bytes);
        var file = parse(bytes);
        var rows = rows(file);
        return Objects.requireNonNull(transaction.execute(status -> keep(file, rows, sha256)));
    }

    private DeniedPartyListResponse keep(DeniedPartyFile file, List<DeniedPartyFile.Row> rows, String sha256) {
        lists.lock();
        var date = Objects.requireNonNull(file.date());
        var inUse = lists.inUse();
        if (inUse.isPresent()) {
            if (inUse.get().sha256().equals(sha256)) {
                return inUse.get();
            }
            if (date.isBefore(inUse.get().listDate())) {
                throw new DeniedPartyProblems.DeniedPartyListOutdated(
                        date, inUse.get().listDate());
            }
        }
        var by = caller.find().map(Caller::id).orElse(SYSTEM);
        lists.insert(Objects.requireNonNull(file.name()), date, Boolean.TRUE.equals(file.demo()), sha256, rows, by);
        LOG.info("A list of denied parties of {} with {} names is in use", date, rows.size());
        return lists.inUse().orElseThrow();
    }

    private byte[] read() {
        try {
            return resources.getResource(properties.file()).getContentAsByteArray();
        } catch (IOException unreadable) {
            LOG.error("Can't read {}", properties.file(), unreadable);
            throw new DeniedPartyProblems.DeniedPartyListUnreadable("It is not there.");
        }
    }

    private DeniedPartyFile parse(byte[] bytes) {
        try {
            var file = json.mapper().readValue(bytes, DeniedPartyFile.class);
            if (file.name() == null || file.date() == null) {
                throw new DeniedPartyProblems.DeniedPartyListUnreadable("The list has no name or no date.");
            }
            return file;
        } catch (JacksonException unreadable) {
            LOG.error("Can't understand {}", properties.file(), unreadable);
            throw new DeniedPartyProblems.DeniedPartyListUnreadable("It is no JSON of this form.");
        }
    }

    private static List<DeniedPartyFile.Row> rows(DeniedPartyFile file) {
        try {
            return file.rows();
        } catch (IllegalArgumentException senseless) {
            throw new DeniedPartyProblems.DeniedPartyListUnreadable(String.valueOf(senseless.getMessage()));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
