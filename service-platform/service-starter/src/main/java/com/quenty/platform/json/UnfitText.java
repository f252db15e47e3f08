package com.quenty.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.InvalidFormatException;

/** A text that is none we take. Its original message is for the caller; the text itself is not repeated. */
public final class UnfitText extends InvalidFormatException {

    UnfitText(JsonParser parser, String flaw) {
        super(parser, flaw, "", String.class);
    }
}
