package com.quenty.intlshipping.papers;

/** How a shipment goes, as far as the forms of the Universal Postal Union care. */
enum PostalService {
    /** Not booked yet: it may go by post. */
    OPEN,
    LETTER,
    PARCEL,
    /** By a carrier that has nothing to do with these forms. */
    NONE
}
