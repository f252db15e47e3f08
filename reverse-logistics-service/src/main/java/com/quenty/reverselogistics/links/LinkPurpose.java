package com.quenty.reverselogistics.links;

/** A link that was made for one purpose does not serve another. */
public enum LinkPurpose {
    /** Shows how far a return has got. */
    TRACKING,
    /** Shows a photo. */
    PHOTO
}
