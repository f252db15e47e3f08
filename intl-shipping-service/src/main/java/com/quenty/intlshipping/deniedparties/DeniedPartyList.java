package com.quenty.intlshipping.deniedparties;

import java.util.Optional;

/**
 * A list of parties with which nobody may trade. The one that is kept here is loaded from a file; a service that is asked over
 * the network can stand in its place.
 */
public interface DeniedPartyList {

    /** The list that holds now; empty while there is none. */
    Optional<DeniedPartyListResponse> inUse();

    /** The entry whose name is most like this one, by the list that holds now; empty while there is none, or it has no entry. */
    Optional<NameMatch> mostLike(String name);

    /** The entry whose name stands within a line, such as after c/o; empty where a person has nothing to look at. */
    Optional<NameMatch> foundIn(String line);
}
