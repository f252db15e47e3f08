package com.quenty.intlshipping.deniedparties;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lists of denied parties, and compares names with the one in use. */
@Component
class DeniedPartyQueries implements DeniedPartyList {

    private static final Listing<DeniedPartyListResponse> LISTING = Listing.of(DeniedPartyListResponse.class)
            .select(DeniedPartyRepository.COLUMNS)
            .from("denied_party_lists l")
            .tieBreaker("l.id")
            .sortable("list_date", "l.list_date", SortType.DATE)
            .defaultSort("-list_date")
            .build();

    private static final Listing<DeniedPartyResponse> ENTRIES = Listing.of(DeniedPartyResponse.class)
            .select("p.reference, p.name, p.country, p.programme")
            .from("denied_parties p JOIN denied_party_lists l ON l.id = p.list_id")
            .tieBreaker("p.id")
            .sortable("reference", "p.reference", SortType.TEXT)
            .defaultSort("reference")
            .build();

    /** The names of a list, which never change. */
    private record Names(String listId, List<ListedName> names) {}

    private final DeniedPartyRepository lists;
    private final DeniedPartyProperties properties;
    private final Listings listings;
    private volatile @Nullable Names names;

    DeniedPartyQueries(DeniedPartyRepository lists, DeniedPartyProperties properties, Listings listings) {
        this.lists = lists;
        this.properties = properties;
        this.listings = listings;
    }

    @Override
    public Optional<DeniedPartyListResponse> inUse() {
        return lists.inUse();
    }

    @Override
    public Optional<NameMatch> mostLike(String name) {
        return inUse().flatMap(list -> gravest(list, NameReadings.of(name), true));
    }

    @Override
    public Optional<NameMatch> foundIn(String line) {
        return inUse().flatMap(list -> gravest(list, NameReadings.of(line), false))
                .filter(match -> match.severity().isPresent());
    }

    private Optional<NameMatch> gravest(DeniedPartyListResponse list, NameReadings text, boolean isName) {
        NameMatch gravest = null;
        for (var listed : names(list.listId())) {
            for (var likeness : listed.likenesses(text, isName)) {
                var match = new NameMatch(
                        list,
                        listed.reference(),
                        listed.name(),
                        likeness.way(),
                        likeness.score(),
                        properties.reviewScore(),
                        properties.blockScore());
                if (gravest == null || match.isGraverThan(gravest)) {
                    gravest = match;
                }
            }
        }
        return Optional.ofNullable(gravest);
    }

    private List<ListedName> names(String listId) {
        var known = names;
        if (known == null || !known.listId().equals(listId)) {
            known = new Names(listId, lists.names(listId));
            names = known;
        }
        return known.names();
    }

    PageResponse<DeniedPartyListResponse> list(PageRequest page) {
        return listings.page(LISTING, SqlFilter.all(), page);
    }

    DeniedPartyListResponse get(String listId) {
        return lists.find(listId).orElseThrow(DeniedPartyProblems.DeniedPartyListNotFound::new);
    }

    PageResponse<DeniedPartyResponse> entries(String listId, DeniedPartyFilter filter, PageRequest page) {
        return listings.page(
                ENTRIES,
                SqlFilter.all().andIf("l.list_id = :?", get(listId).listId()).containing("p.search_text", filter.q()),
                page);
    }
}
