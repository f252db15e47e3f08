package com.quenty.reverselogistics.photos;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Arrays;
import java.util.Optional;

/** The types of files that are taken, told by their first bytes. */
public enum PhotoType implements Coded {
    JPEG("image/jpeg", 0, 0xff, 0xd8, 0xff),
    PNG("image/png", 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a),
    WEBP("image/webp", 8, 'W', 'E', 'B', 'P'),
    PDF("application/pdf", 0, '%', 'P', 'D', 'F', '-');

    @JsonValue
    private final String code;

    private final int offset;
    private final int[] mark;

    PhotoType(String code, int offset, int... mark) {
        this.code = code;
        this.offset = offset;
        this.mark = mark;
    }

    @Override
    public String code() {
        return code;
    }

    /** By its content, whatever its name and what its sender says. */
    public static Optional<PhotoType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.marks(content)).findFirst();
    }

    private boolean marks(byte[] content) {
        if (content.length < offset + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[offset + i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
